export const getLocation = () => wx.getLocation({});
export const chooseAddress = () => wx.chooseAddress({});
