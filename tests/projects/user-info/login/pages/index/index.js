Page({
  coupled() {
    wx.login({ success: ({ code }) => wx.getUserInfo({ withCredentials: true, success: (own) => this.send(code, own) }) });
  },
  promised() {
    wx.login().then(({ code }) => wx.getUserInfo().then((own) => this.send(code, own)));
  },
  async awaited() {
    const { code } = await wx.login();
    this.send(code);
  },
  apart() {
    wx.login({ success: ({ code }) => this.send(code) });
    wx.getUserInfo({ withCredentials: true });
  },
  often() {
    setInterval(() => wx.checkSession({}), 1000);
    setInterval(this.poll, 1000);
    setTimeout(() => wx.checkSession({}), 1000);
  },
  poll() {
    wx.request({ url: "https://example.com" });
  },
});
