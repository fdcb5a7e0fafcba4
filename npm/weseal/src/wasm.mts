export { init, initExtra, initExtraSync, initRsa, initRsaSync, initSync } from "./wasm.js";
