import Taro from "@tarojs/taro";

export const locate = () => Taro.getLocation({});
