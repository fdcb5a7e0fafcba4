wx.choosePoi({});
