/** The browser: fetches the third module before anything that imports weseal/rsa runs. */

import { initRsa } from "../wasm.js";

await initRsa(new URL("../../wasm/rsa.wasm", import.meta.url));
