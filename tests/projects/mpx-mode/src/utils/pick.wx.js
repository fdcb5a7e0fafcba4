export const pick = () => wx.chooseLocation({});
