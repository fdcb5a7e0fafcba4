class Map {
  locate() {
    wx.getLocation({});
  }
}
module.exports = Map;
