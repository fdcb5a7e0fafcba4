import Taro from "@tarojs/taro";
import { View } from "@tarojs/components";
export default function Index() {
  return <View onClick={() => Taro.chooseAddress()} onLongPress={() => Taro.chooseLocation({})} />;
}
