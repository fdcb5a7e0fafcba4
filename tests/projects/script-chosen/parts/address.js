exports.run = () => wx.chooseAddress();
