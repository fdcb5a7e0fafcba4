Page({ onLoad() { wx.getLocation({}); wx.navigateToMiniProgram({ appId: "wx2222222222222222" }); } });
