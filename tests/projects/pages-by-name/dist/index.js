wx.startLocationUpdateBackground({});
