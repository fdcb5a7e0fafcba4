import Taro, { Component } from "@tarojs/taro";

class App extends Component {
  config = {
    pages: ["pages/index/index"],
    permission: { "scope.userLocation": { desc: "展示附近的门店" } },
  };
}

Taro.render(<App />, document.getElementById("app"));
