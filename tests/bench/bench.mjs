/**
 * Compares the speed of weseal with what else there is: `node tests/bench/bench.mjs [options] [words]`.
 *
 * --quick   few rounds, for a first look
 * --json    one object on standard output instead of tables
 * words     only the cases whose line holds every one of them: `json 400`, `wasm`, `size`
 *
 * It fails where results are not equal, and never because of a time.
 */

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { withBackend } from "./environment.mjs";
import { installPeers } from "./install.mjs";
import { lines, machine, machineLine, verdicts } from "./report.mjs";

const SUITES = {
  json: { title: "open, JSON (native)", backend: "native" },
  xml: { title: "open, XML (native), others with fast-xml-parser", backend: "native" },
  reply: { title: "reply (native)", backend: "native" },
  "user-data": { title: "openUserData (native)", backend: "native" },
  check: { title: "check (native), by JSON.parse(JSON.stringify(payload))", backend: "native" },
  "check-wasm": { title: "check (WebAssembly in Node), the same", backend: "wasm" },
  wasm: { title: "open, JSON (WebAssembly in Node)", backend: "wasm" },
  start: { title: "cold start: require and the first open; ratios by @wecom/crypto" },
  size: { title: "size, gzip" },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean" }, json: { type: "boolean" } },
});

installPeers();
const report = { machine: machine(), quick: values.quick === true, suites: {} };
const print = values.json ? () => {} : console.log;
print(machineLine(report.machine));
for (const suite of Object.keys(SUITES)) {
  report.suites[suite] = await run(suite);
}
if (values.json) console.log(JSON.stringify(report, null, 2));

/** Runs a suite in a process of its own: the backend is chosen once, and code is compiled for it alone. */
async function run(suite) {
  const { title, backend } = SUITES[suite];
  const options = JSON.stringify({ quick: report.quick, words: positionals });
  const script = fileURLToPath(new URL("run.mjs", import.meta.url));
  const child = spawn(process.execPath, ["--expose-gc", script, suite, options], {
    env: withBackend(backend),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const results = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const result = JSON.parse(line);
    if (results.length === 0) print(`\n${title}`);
    for (const text of lines(result, results.length === 0)) print(text);
    results.push({ ...result, verdicts: verdicts(result) });
  }
  if ((await ended) !== 0) process.exitCode = 1;
  return results;
}
