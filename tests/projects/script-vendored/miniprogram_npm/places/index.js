module.exports = () => wx.choosePoi({});
