App({ onLaunch: () => wx.getPrivacySetting({}) });
