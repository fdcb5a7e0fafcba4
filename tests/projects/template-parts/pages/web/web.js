Page({
  onShareTimeline() {},
});
