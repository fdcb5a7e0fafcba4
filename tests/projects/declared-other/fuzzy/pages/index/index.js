Page({
  onLoad() {
    wx.getLocation({ type: "wgs84" });
  },
});
