const NAMES = { poi: "choosePoi" } as const;
export const poi = () => wx[NAMES.poi]({});
const api: any = new Proxy({}, { get: (_, name: string) => (options: object) => new Promise((success) => wx[name]({ ...options, success })) });
export const choose = () => api.chooseLocation({});
export const bound = wx.onLocationChange.bind(wx);
