import { join } from "../../utils/mqtt";

join();
Page({
  go() {
    wx.startLocationUpdate({});
  },
});
