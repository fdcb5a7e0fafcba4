import { token } from "./token";

Page({
  onLoad() {
    wx.request({ url: "https://proxy.example.com/api.weixin.qq.com/sns/jscode2session" });
    wx.request({ url: "https://api.weixin.qq.com.example.com/x" });
    wx.showModal({ content: "请在后台配置 api.weixin.qq.com" });
    console.log("https://api.weixin.qq.com/ is not to be called from here", token);
  },
});
