Page({
  add() {
    wx.addPhoneContact({ firstName: "a", fail: () => wx.openSetting({}) });
    wx.showShareMenu({ menus: ["shareAppMessage", "shareTimeline"] });
    wx.showShareMenu({ menus: this.data.menus });
  },
});
