/** The edge runtime of Next: `?module` asks its bundler for a compiled module, here the fourth one. */

// @ts-expect-error The bundler turns this into a WebAssembly.Module.
import module from "../../wasm/rules.wasm?module";
import { initRulesSync } from "../wasm.js";

initRulesSync(module);
