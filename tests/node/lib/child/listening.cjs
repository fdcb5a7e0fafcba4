// Loaded ahead of a server: tells the parent its port, and sets the clock to CLOCK where that is given.

const { Server } = require("node:net");

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  this.once("listening", () => process.send(this.address().port));
  return listen.apply(this, args);
};

const { CLOCK } = process.env;
if (CLOCK) Date.now = () => Number(CLOCK) * 1000;
