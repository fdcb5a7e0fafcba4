import App from "./App.vue";

export const app = App;
