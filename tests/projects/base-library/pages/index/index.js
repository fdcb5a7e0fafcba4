Page({
  onLoad() {
    wx.getFuzzyLocation({ type: "gcj02" });
    wx.login({});
    if (wx.canIUse("getPrivacySetting")) wx.getPrivacySetting({});
    if (wx.requirePrivacyAuthorize) wx.requirePrivacyAuthorize({});
  },
});
