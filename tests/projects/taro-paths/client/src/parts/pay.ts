import Taro from "@tarojs/taro";

export const pay = () => Taro.chooseAddress({});
