import Taro from "@tarojs/taro";

const isWeb = process.env.TARO_ENV === "h5";

function first() {
  if (process.env.TARO_ENV === "weapp") return;
  Taro.getLocation({});
  help();
  function help() {
    Taro.login({});
  }
}

const second = () => {
  if (!isWeb) {
    console.log("nothing to do");
    return null;
  }
  return Taro.getLocation({});
};

const third = (list) => {
  for (const one of list) {
    if (isWeb) {
      console.log(one);
    } else if (process.env.TARO_ENV === "weapp") {
      break;
    }
    Taro.getFuzzyLocation({});
  }
  Taro.chooseInvoice({});
};

const fourth = () => {
  if (isWeb) return;
  if (Date.now() > 0) return;
  Taro.chooseInvoiceTitle({});
};

first(second(third(fourth())));
