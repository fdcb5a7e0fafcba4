/** The browser: fetches the second module before anything that imports weseal/explain runs. */

import { initExtra } from "../wasm.js";

await initExtra(new URL("../../wasm/extra.wasm", import.meta.url));
