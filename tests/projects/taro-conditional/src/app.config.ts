const isOld = process.env.RELEASE === "old";
export default {
  pages: ["pages/index/index"],
  requiredPrivateInfos: isOld ? [] : ["chooseLocation", "chooseAddress"],
};
