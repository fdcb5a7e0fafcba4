/** The edge runtime of Next: `?module` asks its bundler for a compiled module. */

// @ts-expect-error The bundler turns this into a WebAssembly.Module.
import module from "../../wasm/weseal.wasm?module";
import { initSync } from "../wasm.js";

initSync(module);
