/** docs/benchmarks.json: what was measured, and when. The pages are made of it. */

import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../../../docs/benchmarks.json", import.meta.url);

/** All that is kept. */
export function kept() {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

/** Keeps what was measured in the place of what was there before, and writes the pages anew. */
export async function keep(measured) {
  const all = { ...kept(), ...measured };
  writeFileSync(FILE, `${JSON.stringify(all, rounded, 1)}\n`);
  const { writePages } = await import("./write.mjs");
  writePages(all);
}

/** Four digits say all that a measurement can. */
function rounded(_, value) {
  return typeof value === "number" && !Number.isInteger(value)
    ? Number(value.toPrecision(4))
    : value;
}
