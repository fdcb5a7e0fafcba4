Page({
  onLoad() {
    wx.startLocationUpdateBackground({});
    wx.getBackgroundAudioManager();
  },
});
