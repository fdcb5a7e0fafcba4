const cloud = require("wx-server-sdk");

exports.main = async (event) => {
  await cloud.openapi.templateMessage.send({ touser: event.openid });
  await cloud.openapi.subscribeMessage.send({
    touser: event.openid,
    templateId: "a",
    miniprogramState: "release",
    data: event.data,
  });
};
