export const pick = () => uni.chooseAddress({});
export const find = () => uni.chooseLocation({});
