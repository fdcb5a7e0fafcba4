export const locate = () => wx.startLocationUpdate({});
