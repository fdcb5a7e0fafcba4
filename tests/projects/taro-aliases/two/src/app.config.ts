export default defineAppConfig({
  pages: ["pages/index/index"],
  requiredPrivateInfos: ["getLocation"],
});
