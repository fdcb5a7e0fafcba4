Page({
  go() {
    wx.chooseLocation({});
  },
});
