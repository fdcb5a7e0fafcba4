Page({
  onLoad() {
    wx.getFuzzyLocation({ type: "wgs84" });
  },
});
