Component({ a() { wx.choosePoi({}); } });
