Page({
  onShareAppMessage() {},
  onShareTimeline() {},
});
