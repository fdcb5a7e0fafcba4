import { getLocation } from "../../utils/location";

Page({
  onLoad() {
    getLocation();
    return;
    wx.chooseLocation({});
  },
  off() {
    if (false) wx.choosePoi({});
  },
});
