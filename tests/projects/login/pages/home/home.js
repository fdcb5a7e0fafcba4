Page({
  onLoad() {
    if (!wx.getStorageSync("token")) wx.redirectTo({ url: "/pages/login/login?from=home" });
  },
  open() {
    // A tap leads there: nobody is forced.
    wx.navigateTo({ url: "/pages/login/login" });
  },
});
