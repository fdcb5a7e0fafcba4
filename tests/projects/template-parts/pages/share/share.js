import share from "../../utils/share";

Page({
  ...share,
  onShareTimeline() {},
});
