/** The edge runtime of Next: `?module` asks its bundler for a compiled module, here the third one. */

// @ts-expect-error The bundler turns this into a WebAssembly.Module.
import module from "../../wasm/rsa.wasm?module";
import { initRsaSync } from "../wasm.js";

initRsaSync(module);
