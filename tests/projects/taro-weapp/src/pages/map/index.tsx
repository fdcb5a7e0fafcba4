import Taro from "@tarojs/taro";

export default function Map() {
  Taro.choosePoi({});
  return null;
}
