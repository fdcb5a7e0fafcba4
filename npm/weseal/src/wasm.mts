export {
  init,
  initExtra,
  initExtraSync,
  initRsa,
  initRsaSync,
  initRules,
  initRulesSync,
  initSync,
} from "./wasm.js";
