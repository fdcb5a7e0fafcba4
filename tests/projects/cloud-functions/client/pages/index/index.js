Page({
  onLoad() {
    wx.request({ url: `https://api.weixin.qq.com/sns/jscode2session?appid=${1}` });
  },
});
