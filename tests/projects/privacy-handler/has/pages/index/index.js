Page({ pick() { wx.requirePrivacyAuthorize({ success: () => wx.chooseMedia({}) }); } });
