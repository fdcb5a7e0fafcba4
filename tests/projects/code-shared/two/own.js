import "../parts/call";
wx.startLocationUpdate({});
