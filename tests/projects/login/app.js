App({
  request(openid) {
    wx.request({ url: "https://example.com/a", header: { Authorization: `Bearer ${openid}` } });
    wx.request({ url: "https://example.com/a", data: { openid } });
    wx.request({ url: "https://example.com/a", header: { token: wx.getStorageSync("openid") } });
    wx.request({ url: "https://example.com/a", header: { token: wx.getStorageSync("session") } });
  },
});
