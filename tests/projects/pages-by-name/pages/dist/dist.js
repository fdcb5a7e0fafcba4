Page({
  go() {
    wx.chooseAddress({});
  },
});
