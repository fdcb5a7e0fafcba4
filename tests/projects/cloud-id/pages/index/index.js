Page({
  send({ detail }) {
    wx.cloud.callFunction({ name: "open", data: { phone: wx.cloud.CloudID(detail.cloudID) } });
    wx.cloud.callFunction({ name: "open", data: { user: { phone: wx.cloud.CloudID(detail.cloudID) } } });
  },
});
