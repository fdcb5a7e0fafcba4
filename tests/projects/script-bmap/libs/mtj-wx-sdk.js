wx.startLocationUpdate({});
