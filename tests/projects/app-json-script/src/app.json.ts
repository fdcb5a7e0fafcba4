import { defineAppJson } from "weapp-vite/json";

// Built into dist/app.json.
export default defineAppJson({
  pages: ["pages/index/index"],
  permission: { "scope.userLocation": { desc: "显示附近的门店" } },
  requiredPrivateInfos: ["chooseLocation"],
});
