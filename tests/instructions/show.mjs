/**
 * Shows the instructions of every hot path beside those that are recorded: `cargo xtask bench instructions [--accept]`.
 *
 * --accept   records them
 */

import { parseArgs } from "node:util";

import { count, environment, paths } from "./count.mjs";
import { accept, basis, judgeOf, percent, recorded } from "./judge.mjs";

const { values } = parseArgs({ options: { accept: { type: "boolean", default: false } } });
const here = environment();
const judge = judgeOf(here, recorded());
const counts = {};
console.log(`${basis(judge)}\n`);
for (const path of paths) {
  counts[path] = count(path);
  const before = judge.record.counts[path];
  const change = before === undefined ? "–" : `${signed(percent(counts[path], before))} %`;
  console.log(`${path.padEnd(28)}${`${counts[path]}`.padStart(12)}${change.padStart(12)}`);
}
if (values.accept) {
  accept(here, counts);
  console.log("\n已记录 · recorded: tests/instructions/counts.json");
}

function signed(number) {
  return `${number < 0 ? "" : "+"}${number.toFixed(1)}`;
}
