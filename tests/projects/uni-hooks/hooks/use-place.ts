export default function () {
  return uni.chooseLocation({});
}
