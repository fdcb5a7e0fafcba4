export { init, initExtra, initExtraSync, initSync } from "./wasm.js";
