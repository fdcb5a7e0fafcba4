Page({ onLoad: () => wx.getLocation({}) });
