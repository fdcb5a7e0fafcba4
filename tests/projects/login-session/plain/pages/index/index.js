Page({
  onLoad() {
    wx.login({ success: ({ code }) => this.send(code) });
  },
  steps() {
    wx.getWeRunData({ success: ({ cloudID }) => this.send(cloudID) });
  },
});
