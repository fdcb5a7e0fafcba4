import Taro from "@tarojs/taro";

export default class Index extends Taro.Component {
  componentDidMount() {
    Taro.getLocation({}).then(console.log);
  }
}
