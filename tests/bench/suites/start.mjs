/** From a fresh process to the first event. Ratios are by @wecom/crypto here: smaller is better. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { withBackend } from "../environment.mjs";
import { account } from "../input/account.mjs";
import { json } from "../input/format.mjs";
import { requests } from "../input/request.mjs";
import { ratios } from "../measure.mjs";

const PROCESSES = [
  { name: "an empty script", script: "empty.cjs" },
  { name: "@wecom/crypto", script: "wecom.cjs" },
  { name: "weseal (native)", script: "weseal.cjs", backend: "native", goal: 1.5 },
  { name: "weseal (wasm)", script: "weseal.cjs", backend: "wasm" },
];

export function run({ wanted, quick, report }) {
  if (!wanted("")) return;
  const [{ query, text }] = requests("text", 400, json).requests;
  const argument = JSON.stringify([account, query, text]);
  const inside = PROCESSES.map(() => []);
  const whole = PROCESSES.map(() => []);
  const contents = new Set();
  // The first round fills the file cache and counts for nothing.
  for (let round = -1; round < (quick ? 7 : 41); round += 1) {
    PROCESSES.forEach((process, index) => {
      const { ns, content, total } = start(process, argument);
      if (content !== undefined) contents.add(content);
      if (round >= 0) {
        inside[index].push(ns);
        whole[index].push(total);
      }
    });
  }
  assert.equal(contents.size, 1, "results differ");
  report({ name: "inside the script", base: 1, results: results(inside) });
  report({ name: "whole process", base: 1, results: results(whole) });
}

function start({ script, backend }, argument) {
  const file = fileURLToPath(new URL(`../start/${script}`, import.meta.url));
  const before = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, argument], {
    encoding: "utf8",
    env: withBackend(backend),
  });
  const total = Number(process.hrtime.bigint() - before);
  assert.equal(status, 0, stderr);
  return { ...JSON.parse(stdout), total };
}

function results(times) {
  const all = ratios(PROCESSES, times, 1);
  return all.map((result, index) => {
    const { goal } = PROCESSES[index];
    return goal ? { ...result, atMost: goal } : result;
  });
}
