import Taro from "@tarojs/taro";

const platform = process.env.TARO_ENV;
const isWeb = platform === "h5";
const isOther = isWeb || platform === "rn";

export const locate = () => {
  if (process.env.TARO_ENV === "h5" || process.env.TARO_ENV === "rn") Taro.chooseLocation({});
  if (isOther) Taro.choosePoi({});
  if (isWeb && Date.now() > 0) Taro.getFuzzyLocation({});
  if (!isWeb) Taro.getLocation({});
  if (!isOther) Taro.onLocationChange(() => {});
  else Taro.chooseAddress({});
  switch (process.env.TARO_ENV) {
    case "alipay":
      Taro.chooseInvoice({});
    case "qq":
    case "weapp":
      Taro.startLocationUpdate({});
      break;
    default:
      Taro.chooseInvoiceTitle({});
  }
  switch (platform) {
    case "h5":
      Taro.startLocationUpdateBackground({});
      break;
    default:
      Taro.login({});
  }
};

locate();
