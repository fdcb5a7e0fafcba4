export const pick = () => wx.choosePoi({});
