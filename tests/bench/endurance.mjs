/**
 * Does the same for a long time, and shows that memory does not grow: `cargo xtask bench endurance [options]`.
 *
 * --native 10000000   how many pushes the addon opens
 * --wasm 1000000      how many WebAssembly opens
 * --threads 200       how many threads come and go, two at a time, on either
 * --contexts 200      how many contexts, on either
 * --write             keeps what was found in docs/benchmarks.json, and writes docs/benchmarks.md anew
 *
 * Resident memory, on Linux without the pages of files, is printed along the way. A straight line through it, without
 * the first part in which tables and caches fill, must not rise by more than a few megabytes, nor WebAssembly's memory
 * by anything; every process has to end by itself, with nothing to complain of. Times mean nothing here.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { judged } from "./endurance/line.mjs";
import { withBackend } from "./environment.mjs";
import { keep } from "./page/file.mjs";
import { machine, machineLine } from "./report.mjs";

const { values } = parseArgs({
  options: {
    native: { type: "string", default: "10000000" },
    wasm: { type: "string", default: "1000000" },
    threads: { type: "string", default: "200" },
    contexts: { type: "string", default: "200" },
    write: { type: "boolean", default: false },
  },
});
const { threads, contexts } = values;
const RUNS = [
  { work: "opens", backend: "native", count: Number(values.native) },
  { work: "opens", backend: "wasm", count: Number(values.wasm) },
  ...["native", "wasm"].flatMap((backend) => [
    { work: "threads", backend, count: Number(threads) },
    { work: "contexts", backend, count: Number(contexts) },
  ]),
].filter(({ count }) => count > 0);

/** V8 gives the young generation 16 MB more at a moment of its own, which is no growth of ours: here it never does. */
const FLAGS = ["--expose-gc", "--max-semi-space-size=1"];

const report = { machine: machine(), runs: [] };
console.log(machineLine(report.machine));
for (const run of RUNS) {
  const { work, backend, count } = run;
  console.log(`\n${work} (${backend}): ${count}`);
  const samples = await sampled(run);
  const found = judged(samples, work);
  console.log(found.words);
  if (!found.isFlat) process.exitCode = 1;
  report.runs.push({ ...run, ...found.figures });
}
if (values.write && process.exitCode === undefined) await keep({ endurance: report });

/** What a process tells of its memory, `{ done, rss, memory }`; it must end by itself, in silence. */
async function sampled({ work, backend, count }) {
  const script = fileURLToPath(new URL(`endurance/${work}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [...FLAGS, script, `${count}`], {
    env: withBackend(backend),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = once(child, "close");
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    complaints += text;
  });
  const samples = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const sample = JSON.parse(line);
    samples.push(sample);
    if (samples.length % 5 === 0) console.log(row(sample));
  }
  const [code, signal] = await closed;
  if (code !== 0 || complaints !== "") throw new Error(`${code ?? signal}: ${complaints}`);
  if (samples.at(-1)?.done !== count) throw new Error("it has not done everything");
  return samples;
}

function row({ done, rss, heap, memory }) {
  const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`.padStart(10);
  const wasm = memory ? `   WebAssembly${mb(memory)}` : "";
  return `${`${done}`.padStart(12)}   RSS${mb(rss)}   heap${mb(heap)}${wasm}`;
}
