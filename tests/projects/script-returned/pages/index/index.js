function platform() {
  if (typeof wx === "undefined") {
    return undefined;
  }
  return wx;
}
const other = () => wx;
const numbers = () => [1, 2];

function locate(options = {}) {
  const api = options.api || platform();
  if (typeof api?.getFuzzyLocation !== "function") {
    return;
  }
  api.getFuzzyLocation({ type: "wgs84" });
}

Page({
  onLoad() {
    locate();
    other().chooseAddress();
    numbers().chooseLocation();
  },
});
