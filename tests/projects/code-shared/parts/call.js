import "./call";
wx.chooseLocation({});
wx.getUserInfo({});
