App({
  onLaunch() {
    // The answer is kept, and nobody can ever agree: there is no such button.
    wx.onNeedPrivacyAuthorization((resolve) => {
      this.resolve = resolve;
    });
  },
});
