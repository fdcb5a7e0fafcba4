import Taro from "@tarojs/taro";

export const choose = () => Taro.chooseLocation({});
