Page({ onLoad: () => wx.chooseAddress({}) });
