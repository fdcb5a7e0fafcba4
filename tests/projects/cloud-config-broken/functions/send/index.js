const cloud = require("wx-server-sdk");

exports.main = () => cloud.openapi.urlscheme.generate({});
