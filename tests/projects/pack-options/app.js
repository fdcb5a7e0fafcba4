require("./demo/kept.js");
App({});
