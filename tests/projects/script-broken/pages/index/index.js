// What does not parse may use what is declared: nothing is said of it.
Page({ choose() { wx.chooseLocation({}); }
