/**
 * Compares the speed of weseal with what else there is: `cargo xtask bench [options] [words]`.
 *
 * --quick   few rounds, for a first look
 * --json    one object on standard output instead of tables
 * --write   keeps what was found in docs/benchmarks.json, and writes the pages that are made of it
 * words     only the cases whose line holds every one of them: `json 400`, `wasm`, `size`
 *
 * It fails where results are not equal, and never because of a time.
 */

import { execFileSync, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { withBackend } from "./environment.mjs";
import { installPeers } from "./install.mjs";
import { tableOf } from "./page/document.mjs";
import { keep } from "./page/file.mjs";
import { WORDS } from "./page/words/document.mjs";
import { lines, machine, machineLine } from "./report.mjs";

/** Every suite, and the backend that its process uses; none: the one that weseal chooses, or each of them. */
const SUITES = {
  json: "native",
  xml: "native",
  wasm: "wasm",
  reply: "native",
  "user-data": "native",
  sign: "native",
  python: "native",
  check: "native",
  "check-wasm": "wasm",
  floor: "native",
  threads: undefined,
  servers: "native",
  start: undefined,
  lint: undefined,
  size: undefined,
  installed: undefined,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
if (values.write && positionals.length > 0) throw new Error("--write keeps all suites or none");

installPeers();
const words =
  WORDS[/^zh/i.test(process.env.WESEAL_LOCALE ?? process.env.LANG ?? "") ? "zh-CN" : "en"];
const report = { machine: { ...machine(), commit: commit() }, quick: values.quick, suites: {} };
const print = values.json ? () => {} : console.log;
print(machineLine(report.machine));
for (const suite of Object.keys(SUITES)) {
  report.suites[suite] = await run(suite);
}
if (values.json) console.log(JSON.stringify(report, null, 2));
if (values.write && process.exitCode === undefined) await keep({ comparison: report });

/** Runs a suite in a process of its own: the backend is chosen once, and code is compiled for it alone. */
async function run(suite) {
  const options = JSON.stringify({ quick: report.quick, words: positionals });
  const script = fileURLToPath(new URL("run.mjs", import.meta.url));
  const child = spawn(process.execPath, ["--expose-gc", script, suite, options], {
    env: withBackend(SUITES[suite]),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const results = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const result = JSON.parse(line);
    if (results.length === 0) print(`\n${titleOf(suite)}`);
    for (const text of lines(result, results.length === 0)) print(text);
    const { goals: _, ...measured } = result;
    results.push(measured);
  }
  const failed = (await ended) !== 0;
  if (failed) process.exitCode = 1;
  const isTable = results.length > 0 && lines(results[0]).length === 0;
  if (isTable && !failed) print(tableOf(suite, results, words).trimEnd());
  return results;
}

function titleOf(suite) {
  const { title } = words.suites[suite] ?? words.suites[suite.replace("-wasm", "")] ?? words.size;
  return suite === "check-wasm" ? `${title}, WebAssembly` : title;
}

function commit() {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
}
