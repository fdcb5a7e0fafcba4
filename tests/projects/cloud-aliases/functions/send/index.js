const cloud = require("wx-server-sdk");

const api = cloud.openapi;

exports.main = async () => {
  const { openapi } = cloud;
  const { security } = cloud.openapi;
  const {
    openapi: { urllink: links },
  } = cloud;
  await openapi.wxacode.getUnlimited({ scene: "a" });
  await security.msgSecCheck({ content: "a" });
  await api.subscribeMessage.send({ touser: "o1", miniprogramState: "release" });
  await cloud.openapi["urlscheme"].generate({});
  await links.generate({});
};
