import { wxp, spread, made, own } from "../../utils/api";

Page({
  onLoad() {
    wxp.getLocation({});
    spread.chooseLocation({});
    made.choosePoi({});
    wx.p.onLocationChange({});
    own.getLocation();
    own.chooseAddress();
  },
});
