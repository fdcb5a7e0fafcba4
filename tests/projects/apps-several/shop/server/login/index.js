exports.main = () => wx.chooseLocation({});
