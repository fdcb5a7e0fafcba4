module.exports = require("./api/place");
