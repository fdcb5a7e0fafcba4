module.exports = {
  pages: ["pages/index/index"],
  requiredPrivateInfos: ["chooseAddress",],
};
