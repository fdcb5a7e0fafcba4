export { init, initSync } from "./wasm.js";
