Page({
  go() {
    wx.choosePoi({});
  },
});
