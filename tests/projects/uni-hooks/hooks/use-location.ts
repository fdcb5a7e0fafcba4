export default function useLocation() {
  const locate = () => uni.getLocation({});
  return { locate };
}
