/** The same through WebAssembly. */

import { run as check } from "./check.mjs";

export const run = (context) => check(context, 8);
