const shared = { window: { navigationBarTitleText: "shop" } };

export default defineAppConfig({
  pages: ["pages/index/index"],
  ...shared,
  ...(process.env.TARO_ENV === "weapp"
    ? { requiredPrivateInfos: ["chooseLocation"] }
    : { networkTimeout: {} }),
});
