Page({
  onLoad() {
    wx.choosePoi({});
    wx.chooseLocation({});
  },
});
