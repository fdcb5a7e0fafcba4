Page({ onLoad() { wx.chooseAddress({}); } });
