Page({
  go() {
    wx.getLocation({});
  },
});
