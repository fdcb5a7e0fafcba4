/** The browser: fetches the fourth module before anything that imports weseal/rules runs. */

import { initRules } from "../wasm.js";

await initRules(new URL("../../wasm/rules.wasm", import.meta.url));
