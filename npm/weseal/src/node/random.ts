/** Node: where random bytes come from, in Node 18, too, which has no `globalThis.crypto`. */

import { type Fill, randomSource } from "../random";

randomSource((bytes) => {
  let fill: Fill;
  try {
    fill = require("node:crypto").randomFillSync;
  } catch {
    // A bundle that is an ES module has no `require`.
    fill = (bytes) => globalThis.crypto.getRandomValues(bytes);
  }
  // Found once: each `require` costs as much as the bytes.
  randomSource(fill);
  return fill(bytes);
});
