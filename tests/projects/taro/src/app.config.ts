const pages = ["pages/index/index"];

export default defineAppConfig({
  pages,
  permission: { "scope.userLocation": { desc: "展示附近的门店" } },
  requiredPrivateInfos: ["getLocation", "choosePoi"],
});
