const cloud = require("wx-server-sdk");

exports.main = async ({ phone, openid }) => {
  // cloud.openapi.cloudbase.sendSms({})
  await cloud.openapi.cloudbase.sendSms({ env: "a", phoneNumberList: [phone], content: "通知" });
  await cloud.openapi.uniformMessage.send({ touser: openid });
  const key = "session_key";
  return { key, sms: "cloudbase.sendSms" };
};
