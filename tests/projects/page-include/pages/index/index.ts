import { pick } from "../../utils/pick";

Page({
  pick,
  onShareAppMessage() {},
  onShareTimeline() {},
});
