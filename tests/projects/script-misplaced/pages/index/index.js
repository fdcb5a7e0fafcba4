const helper = require("./utils/helper.js");

Page({ helper });
