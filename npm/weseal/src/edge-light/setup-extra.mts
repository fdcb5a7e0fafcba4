/** The edge runtime of Next: `?module` asks its bundler for a compiled module, here the second one. */

// @ts-expect-error The bundler turns this into a WebAssembly.Module.
import module from "../../wasm/extra.wasm?module";
import { initExtraSync } from "../wasm.js";

initExtraSync(module);
