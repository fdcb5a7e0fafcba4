import { call } from "../../utils/call";

Page({
  onLoad() {
    call("getLocation", {});
    this._wx("chooseLocation");
    ["choosePoi", "login"].forEach((name) => wx[name]({}));
  },
  _wx(name) {
    return wx[name]({});
  },
});
