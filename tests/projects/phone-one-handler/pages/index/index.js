Page({
  phone(event) {
    this.send(event.detail.encryptedData, event.detail.iv);
  },
});
