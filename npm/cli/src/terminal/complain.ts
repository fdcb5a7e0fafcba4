/** Words for whoever runs the command, beside what it prints. */

import { madeFor } from "./style.js";

/** Writes to standard error, with colours where that is a terminal. */
export function complain(make: () => string): void {
  process.stderr.write(madeFor(process.stderr, make));
}
