import Taro from "@tarojs/taro";

export const pick = () => Taro.chooseLocation({});
