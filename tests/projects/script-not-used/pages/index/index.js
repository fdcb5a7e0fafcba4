// wx.getLocation({})
/* wx.chooseAddress({}) */
const text = "wx.chooseLocation({})";
const { getFuzzyLocation } = wx;
const own = { getLocation() {}, chooseAddress: () => {} };
const tencent = { getLocation() {} };

Page({
  onLoad() {
    if (wx.canIUse("getLocation")) this.getLocation();
    if (wx.getLocation) console.log("getLocation", text);
    own.getLocation();
    own.chooseAddress();
    tencent.getLocation();
  },
  getLocation() {
    return typeof wx.chooseLocation;
  },
  shadowed(wx) {
    wx.getLocation({});
  },
  other() {
    const uni = { getLocation() {} };
    uni.getLocation();
    wx.getLocation = undefined;
  },
});
