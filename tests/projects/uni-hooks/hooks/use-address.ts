export default function useAddress() {
  const choose = () => uni.chooseAddress({});
  return { choose };
}
