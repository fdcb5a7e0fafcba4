const app = getApp();
Page({
  phone({ detail }) {
    wx.setStorageSync("session_id", app.globalData.user.openId);
    wx.setStorageSync("openid", app.globalData.user.openId);
  },
  old(e) {
    const { encryptedData, iv } = e.detail;
    app.send(encryptedData, iv);
  },
  both(e) {
    app.send(e.detail.code, e.detail.encryptedData);
  },
  profile(e) {
    this.setData({ city: e.detail.userInfo.city, own: this.data.userInfo.city });
  },
  given() {
    wx.getUserProfile({ desc: "展示头像", success: (res) => app.send(res.userInfo.gender, res.userInfo.nickName) });
    app.fetch().then((res) => app.send(res.userInfo.gender));
  },
});
