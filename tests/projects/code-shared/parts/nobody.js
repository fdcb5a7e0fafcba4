wx.getLocation({});
