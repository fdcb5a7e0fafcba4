Page({
  onLoad() {
    wx.getLocation({});
  },
});
