export default defineAppConfig({
  pages: ["pages/map/index"],
  requiredPrivateInfos: ["chooseAddress"],
});
