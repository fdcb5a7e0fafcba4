const axios = require("axios");

exports.main = async ({ token, phone }) =>
  axios.post(`https://api.weixin.qq.com/tcb/sendsms?access_token=${token}`, { env: "a", phone_number_list: [phone], content: "通知" });
