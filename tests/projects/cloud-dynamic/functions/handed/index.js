const cloud = require("wx-server-sdk");

exports.main = (event) => event.path.reduce((all, name) => all[name], cloud.openapi)({});
