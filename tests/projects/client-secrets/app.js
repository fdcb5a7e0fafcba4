const pay = { appId: "wx0000000000000000", secret: "0123456789abcdef0123456789abcdef" };
const APP_SECRET = "0123456789abcdef0123456789abcdef";

App({ pay });
getApp().globalData.appSecret = "0123456789abcdef0123456789abcdef";
console.log(APP_SECRET);
