/** Workers: the fourth module is compiled ahead of time and imported. */

// @ts-expect-error The runtime, or its bundler, turns this into a WebAssembly.Module.
import module from "../../wasm/rules.wasm";
import { initRulesSync } from "../wasm.js";

initRulesSync(module);
