const axios = require("axios");
const request = require("request-promise");
const url = (token) => `https://api.weixin.qq.com/wxa/generatescheme?access_token=${token}`;
exports.main = async ({ token, query }) => {
  const address = `https://api.weixin.qq.com/wxa/generate_urllink?access_token=${token}`;
  await axios.post(address, { path: "pages/index/index", expire_type: 1, expire_interval: 31 });
  await axios({ method: "post", url: "https://api.weixin.qq.com/cgi-bin/message/custom/send?access_token=" + token, data: { touser: "o1", msgtype: "txt" } });
  await fetch("https://api.weixin.qq.com/wxa/generatescheme?access_token=".concat(token), { method: "POST", body: JSON.stringify({ is_expire: true, expireType: 1, expire_interval: 7 }) });
  await request({ uri: "https://api.weixin.qq.com/wxa/modify_domain?access_token=" + token, json: true, body: { action: "set", requestdomain: ["https://example.com", "https://api.weixin.qq.com"] } });
  // What is only known while running is not judged.
  const body = {};
  body.expire_interval = query.days;
  await axios.post(url(token), body);
};
