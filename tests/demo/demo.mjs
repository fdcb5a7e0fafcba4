// Replays WeChat's own sample requests through the built package, on both backends: every step, the
// sealed answer, and a table. Fails when anything is not what the documents print.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { refusalLines, sampleLines } from "./report.mjs";
import { REFUSALS, SAMPLES } from "./samples.mjs";
import { summaryLines } from "./summary.mjs";
import { apart, bold, columns, dim } from "./terminal.mjs";
import { say } from "./words.mjs";

const PLATFORMS = new URL("../../npm/platforms.json", import.meta.url);
const REPLAY = fileURLToPath(new URL("replay.mjs", import.meta.url));
const { version } = createRequire(import.meta.url)("weseal/package.json");

const results = (hasAddon() ? ["native", "wasm"] : ["wasm"]).map(replay);
const [{ samples, refusals }] = results;

const print = (lines) => console.log(lines.join("\n"));
print([title()]);
SAMPLES.forEach((sample, index) => {
  print(sampleLines(sample, samples[index], index + 1));
});
print(["", bold(say("以下请求必须拒绝", "These must be refused"))]);
REFUSALS.forEach((refusal, index) => {
  print(refusalLines(refusal, refusals[index], SAMPLES.length + index + 1));
});
const summary = summaryLines(results);
print(summary.lines);
if (!summary.equal) process.exitCode = 1;

/** What a process of its own finds: the backend is chosen once per process. */
function replay(backend) {
  const env = { ...process.env, WESEAL_BACKEND: backend };
  const options = { env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
  return JSON.parse(execFileSync(process.execPath, [REPLAY], options));
}

/** Whether there is an addon for this machine at all. */
function hasAddon() {
  const rows = JSON.parse(readFileSync(PLATFORMS, "utf8"));
  return rows.some(({ os, cpu }) => os === process.platform && cpu === process.arch);
}

function title() {
  const machine = `Node ${process.version} · ${process.platform}-${process.arch}`;
  const name = say("重放微信官方示例请求", "WeChat's own sample requests, replayed");
  return apart(`${bold(`weseal ${version}`)} · ${name}`, dim(machine), columns);
}
