import Taro from "@tarojs/taro";

export const start = () => Taro.startLocationUpdate({});
