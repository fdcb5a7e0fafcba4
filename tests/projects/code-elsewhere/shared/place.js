wx.chooseAddress();
