/** Workers: the module is compiled ahead of time and imported. */

// @ts-expect-error The runtime, or its bundler, turns this into a WebAssembly.Module.
import module from "../../wasm/weseal.wasm";
import { initSync } from "../wasm.js";

initSync(module);
