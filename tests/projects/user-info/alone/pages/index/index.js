Page({
  onLoad() {
    wx.getUserInfo({ withCredentials: true, success() {} });
    wx.getUserInfo({ withCredentials: false });
  },
});
