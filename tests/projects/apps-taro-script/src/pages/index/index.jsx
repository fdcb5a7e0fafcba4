import { Camera, Map, Button } from "@tarojs/components";
import { chooseAddress, choosePoi as pick } from "@tarojs/taro";

export default () => (
  <Button openType="getPhoneNumber" onClick={() => chooseAddress({}) && pick({})}>
    <Camera />
    <Map showLocation />
  </Button>
);
