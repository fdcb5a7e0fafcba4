exports.getLocation = () => wx.getLocation({});
