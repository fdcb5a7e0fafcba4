Page({
  locate() {
    wx.getLocation({});
    wx.chooseLocation({});
  },
});
