wx.getFuzzyLocation({});
wx.startLocationUpdateBackground({});
wx.getBackgroundAudioManager();
