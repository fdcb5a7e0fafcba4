// It is in a folder that is left out, and put in all the same.
wx.chooseAddress({});
