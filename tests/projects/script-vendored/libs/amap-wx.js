module.exports = () => wx.chooseLocation({});
