const cloud = require("wx-server-sdk");

exports.main = async (event) => {
  await cloud.openapi[event.group][event.name]();
  await cloud.openapi.urlscheme.generate({});
};
