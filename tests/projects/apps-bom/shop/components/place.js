wx.chooseAddress({});
wx.choosePoi({});
