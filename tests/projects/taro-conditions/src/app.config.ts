const isWeb = process.env.TARO_ENV === "h5";

export default defineAppConfig({
  pages: ["pages/index/index"],
  requiredPrivateInfos: isWeb ? [] : ["getLocation", "onLocationChange", "startLocationUpdate"],
});
