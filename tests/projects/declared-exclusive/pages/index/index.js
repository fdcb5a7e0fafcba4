Page({
  onLoad() {
    wx.getFuzzyLocation({ type: "bd09" });
    wx.getLocation({});
    wx.chooseLocation({});
  },
});
