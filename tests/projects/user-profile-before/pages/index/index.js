const desc = getApp().desc;
const options = { desc };
Page({
  none() {
    wx.getUserProfile({ success() {} });
  },
  empty() {
    wx.getUserProfile({ desc: "" });
  },
  long() {
    wx.getUserProfile({ desc: "用于完善会员资料，并在评论、订单、售后与客服的页面里展示给您自己" });
  },
  thirty() {
    wx.getUserProfile({ desc: "用于完善会员资料，并在评论、订单、售后与客服页里展示给您看" });
  },
  worked_out() {
    wx.getUserProfile({ desc });
    wx.getUserProfile(options);
    wx.getUserProfile({ ...options });
  },
  given(e) {
    this.setData({ sex: e.detail.userInfo.gender });
  },
});
