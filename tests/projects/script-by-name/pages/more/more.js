Page({
  onLoad(query) {
    wx[query.name]({});
  },
});
