const copied = {};
Object.keys(wx).forEach((name) => {
  copied[name] = (options) => new Promise((success, fail) => wx[name]({ ...options, success, fail }));
});
module.exports = copied;
