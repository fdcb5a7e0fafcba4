/** Workers: the third module is compiled ahead of time and imported. */

// @ts-expect-error The runtime, or its bundler, turns this into a WebAssembly.Module.
import module from "../../wasm/rsa.wasm";
import { initRsaSync } from "../wasm.js";

initRsaSync(module);
