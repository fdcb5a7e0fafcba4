import { defineManifestConfig } from "@uni-helper/vite-plugin-uni-manifest";

export default defineManifestConfig({
  name: "shop",
  vueVersion: "3",
  "mp-weixin": { appid: process.env.APP_ID, requiredPrivateInfos: ["chooseAddress"] },
});
