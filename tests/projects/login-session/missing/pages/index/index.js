Page({
  onLoad() {
    wx.login({ success: ({ code }) => this.send(code) });
  },
  steps() {
    wx.getWeRunData({ success: ({ encryptedData, iv }) => this.send({ encryptedData, iv }) });
  },
});
