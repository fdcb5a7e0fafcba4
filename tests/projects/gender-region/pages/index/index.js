Page({
  given(e) {
    const { userInfo } = e.detail;
    this.setData({ sex: e.detail.userInfo.gender, name: userInfo.nickName });
  },
  asked() {
    wx.getUserInfo({ success: (res) => this.setData({ city: res.userInfo.city, own: res.userInfo.nickName }) });
  },
  own(e) {
    const userInfo = this.data.userInfo;
    this.setData({ gender: e.detail.value.gender, city: userInfo.city, province: this.data.userInfo.province });
  },
});
