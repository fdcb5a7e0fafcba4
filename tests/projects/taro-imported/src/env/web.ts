export const isH5 = process.env.TARO_ENV === "h5";
export const platform = process.env.TARO_ENV;
export const isOld = process.env.RELEASE === "old";
export function isWeapp() {
  return process.env.TARO_ENV === "weapp";
}
export default { isOther: platform === "rn" };
