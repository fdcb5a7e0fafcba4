/** Workers: the second module is compiled ahead of time and imported. */

// @ts-expect-error The runtime, or its bundler, turns this into a WebAssembly.Module.
import module from "../../wasm/extra.wasm";
import { initExtraSync } from "../wasm.js";

initExtraSync(module);
