const infos = ["chooseLocation"] as const;
export default defineAppConfig({
  pages: ["pages/index/index"],
  requiredPrivateInfos: [...infos],
});
