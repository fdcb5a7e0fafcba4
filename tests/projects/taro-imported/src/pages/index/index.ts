import Taro from "@tarojs/taro";
import { isH5 as isWeb, isWeapp, platform, isOld } from "@/env";
import * as env from "../../env";

const isOther = () => process.env.TARO_ENV !== "weapp";
const others = ["h5", "rn"];

if (isWeb) Taro.chooseAddress({});
if (isWeb && isOld) Taro.chooseAddress({});
if (isWeb || platform === "rn") Taro.chooseAddress({});
if (platform === "h5") Taro.chooseAddress({});
if (env.isH5) Taro.chooseAddress({});
isWeapp() ? Taro.login({}) : Taro.chooseAddress({});
if (others.includes(process.env.TARO_ENV)) Taro.chooseAddress({});
if (Taro.getEnv() === Taro.ENV_TYPE.WEB) Taro.chooseAddress({});
if (isOther()) Taro.chooseAddress({});
const early = () => {
  if (!isWeb) return;
  Taro.chooseAddress({});
};
early();

if (isOld) Taro.chooseInvoice({});
if (isWeb || isOld) Taro.chooseInvoice({});
if (isWeapp()) Taro.chooseInvoice({});
if (Taro.getEnv() === Taro.ENV_TYPE.WEAPP) Taro.chooseInvoice({});
const late = () => {
  if (isWeb) return;
  Taro.chooseInvoice({});
};
late();
