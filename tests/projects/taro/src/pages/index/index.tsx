import Taro, { chooseLocation as choose, chooseAddress } from "@tarojs/taro";
import { Button, Camera as Lens, View } from "@tarojs/components";
import Camera from "../../components/camera";
import { locate } from "@/utils/locate";

export default function Index() {
  if (process.env.TARO_ENV === "alipay") Taro.choosePoi({});
  return (
    <View onClick={() => choose({})}>
      <Camera />
      <Button openType={locate() ? "chooseAvatar" : undefined}>it's me</Button>
    </View>
  );
}
