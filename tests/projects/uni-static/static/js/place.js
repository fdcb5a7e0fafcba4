export default () => uni.getLocation({});
