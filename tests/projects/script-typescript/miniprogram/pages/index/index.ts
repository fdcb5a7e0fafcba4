interface Place {
  getLocation: typeof wx.getLocation;
}

Page({
  async onLoad(this: Place) {
    const place = (await (wx as any).getLocation({})) as WechatMiniprogram.GetLocationSuccessCallbackResult;
    console.log(place!.latitude);
  },
});
