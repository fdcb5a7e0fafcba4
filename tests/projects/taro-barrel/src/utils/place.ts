import { getLocation, chooseLocation, onLocationChange } from "@tarojs/taro";

export const locate = () => getLocation({});
export const choose = () => chooseLocation({});
export function follow() {
  onLocationChange(() => {});
}
export function both() {
  return getLocation({});
}
