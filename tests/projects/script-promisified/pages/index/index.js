import { promisify } from "../../utils/promise";
import { wxp } from "../../utils/wxp";

const copied = require("../../utils/copied");

Page({
  async onLoad() {
    await promisify(wx.getLocation)({});
    await wxp.chooseLocation({});
    await copied.choosePoi({});
  },
});
