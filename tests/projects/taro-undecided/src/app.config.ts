const config = { pages: ["pages/index/index"], requiredPrivateInfos: ["chooseLocation"] };
config.requiredPrivateInfos.push("chooseAddress");
export default config;
