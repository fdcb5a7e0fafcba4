const { chooseAddress } = wx.p;

Page({
  async onLoad() {
    await wx.p.chooseLocation({});
    await wx.later.choosePoi({});
    await chooseAddress({});
    await wx.empty.getFuzzyLocation({});
  },
});
