App({ onLaunch: () => wx.onNeedPrivacyAuthorization(() => {}) });
