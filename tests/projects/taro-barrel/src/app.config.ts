export default defineAppConfig({
  pages: ["pages/index/index"],
  permission: { "scope.userLocation": { desc: "展示附近门店" } },
  requiredPrivateInfos: ["chooseAddress"],
});
