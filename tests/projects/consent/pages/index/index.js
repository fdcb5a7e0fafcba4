Page({
  onLoad() {
    wx.onNeedPrivacyAuthorization((resolve, info) => {
      this.setData({ info });
    });
    wx.showShareMenu({ menus: ["shareTimeline"] });
  },
  add() {
    wx.addPhoneContact({ firstName: "a" });
    wx.addPhoneCalendar({ title: "a", startTime: 1 });
    wx.addPhoneRepeatCalendar({ title: "b", startTime: 1 });
  },
});
