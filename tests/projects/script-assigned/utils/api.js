const promisify = (call) => (options) =>
  new Promise((success, fail) => call({ ...options, success, fail }));
export const wxp = Object.assign({}, wx);
export const spread = { ...wx };
export const made = Object.create(wx);
wx.p = {};
for (const name in wx) wx.p[name] = promisify(wx[name]);
// 不是微信的接口
export const own = Object.assign({ getLocation() {} }, { chooseAddress() {} });
