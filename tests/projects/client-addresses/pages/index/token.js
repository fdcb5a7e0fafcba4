const base = "https://api.weixin.qq.com";
export const token = (scheme, id) => {
  wx.request({ url: base + "/cgi-bin/token" });
  wx.request({ url: `${scheme}://api.weixin.qq.com/sns/jscode2session?appid=${id}` });
};
