export const built: () => void = () => wx.chooseAddress({});
