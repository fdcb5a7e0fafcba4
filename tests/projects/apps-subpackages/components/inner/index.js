Component({ ready: () => wx.chooseLocation({}) });
