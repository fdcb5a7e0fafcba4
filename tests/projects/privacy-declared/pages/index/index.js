const recorder = wx.getRecorderManager();

Page({
  onLoad() {
    wx.chooseMedia({});
    recorder.start({});
    wx.authorize({ scope: "scope.werun" });
    wx.authorize({ scope: "scope.location" });
  },
});
