export const pick = () => wx.chooseAddress();
