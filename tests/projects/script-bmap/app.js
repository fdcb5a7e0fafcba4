const bmap = require("./libs/bmap-wx.min.js");
App({ bmap });
