/** The browser: fetches the module before anything that imports weseal runs. */

import { init } from "../wasm.js";

await init(new URL("../../wasm/weseal.wasm", import.meta.url));
