wx.getLocation(
