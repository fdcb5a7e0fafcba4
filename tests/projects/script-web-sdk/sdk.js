export const configure = (options) =>
  new Promise((done) => {
    wx.config(options);
    wx.ready(done);
  });

export const locate = () => new Promise((success) => wx.getLocation({ success }));
