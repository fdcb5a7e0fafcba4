const api = wx;
const { choosePoi, login: signIn } = wx;
let late;
late = wx;
const key = "startLocationUpdate";

Page({
  member() {
    wx.getLocation({ type: "gcj02" });
  },
  literal() {
    wx["chooseLocation"]({});
  },
  optional() {
    wx?.chooseAddress?.({});
  },
  destructured() {
    choosePoi({});
    signIn({});
  },
  alias() {
    api.onLocationChange(() => {});
  },
  constant() {
    late[key]({});
  },
  either(background) {
    wx[background ? "startLocationUpdateBackground" : "startLocationUpdate"]({});
  },
});
