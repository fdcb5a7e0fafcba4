wx.chooseLocation({});
