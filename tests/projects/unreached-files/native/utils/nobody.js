wx.getLocation({})
