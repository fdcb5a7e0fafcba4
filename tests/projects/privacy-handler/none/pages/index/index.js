Page({ pick() { wx.chooseMedia({}); } });
