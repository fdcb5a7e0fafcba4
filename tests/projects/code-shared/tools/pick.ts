export const pick = (): void => wx.chooseMedia({});
