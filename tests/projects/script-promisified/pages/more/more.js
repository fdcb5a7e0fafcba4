const app = getApp();

Page({
  onLoad() {
    app.wxp.chooseAddress({});
  },
});
