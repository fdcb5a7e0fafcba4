const map = require("./libs/qqmap-wx-jssdk.js");

App({ map });
