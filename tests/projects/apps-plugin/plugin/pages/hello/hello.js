Page({
  pick() {
    wx.chooseLocation({});
  },
});
