import { createSSRApp } from "vue";
import App from "./App.vue";
// uni-app calls what the entry exports.
export function createApp() {
  const app = createSSRApp(App);
  app.config.globalProperties.$api = uni;
  app.config.globalProperties.$place = () => uni.getLocation({});
  return { app };
}
