// Of somebody else, and no digits at all.
const map = { key: "a", secret: "0123456789abcdef0123456789abcdef" };
const wechat = { appid: "wx0000000000000000", secret: "given by the server" };

Page({
  onLoad({ openid }) {
    wx.setStorage({ key: "token", data: openid });
    wx.setStorage({ key: "openid", data: openid });
    console.log(map, wechat);
  },
});
