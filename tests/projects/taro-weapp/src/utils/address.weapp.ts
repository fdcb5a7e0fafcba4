import Taro from "@tarojs/taro";

Taro.chooseAddress();
