import Taro, { choosePoi } from "@tarojs/taro";

export const ask = () => Taro.chooseAddress({});
export const nobody = () => choosePoi({});
