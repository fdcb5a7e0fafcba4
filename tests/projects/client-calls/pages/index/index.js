const ids = [];
ids.push("a");
Page({
  ask() {
    wx.requestSubscribeMessage({ tmplIds: [] });
    wx.requestSubscribeMessage({ tmplIds: ids });
  },
  pay(order) {
    wx.requestPayment({ timestamp: "1490840662", nonceStr: order.nonce, package: order.package, signType: "RSA", paySign: order.sign });
    wx.requestPayment({ timeStamp: order.time, nonceStr: order.nonce, package: `prepay_id=${order.id}`, signType: "RSA", paySign: order.sign });
  },
});
