App({
  onLaunch() {
    wx.onNeedPrivacyAuthorization(function (answer) {
      this.answers.push(answer);
    });
  },
});
