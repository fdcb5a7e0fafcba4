// Threads and processes: several threads at once, and everything ends by itself.

import assert from "node:assert/strict";
import { test } from "node:test";

import { run } from "./lib/run.mjs";

const STRICT = [
  "--disable-proto=delete",
  "--disable-proto=throw",
  "--disallow-code-generation-from-strings",
  "--throw-deprecation",
];

test("four threads at once, three times, one of them ended in the middle", async () => {
  const { rounds, main } = await run("threads.mjs");
  const ended = { worked: true, code: 0 };
  const round = [ended, ended, ended, { worked: true, code: "terminated" }];
  assert.deepEqual(rounds, [round, round, round]);
  assert.equal(main, 50);
});

test("a process that has used everything ends by itself, in silence", async () => {
  assert.equal(await run("used.mjs"), "end");
});

test("so it does in a Node that is told to be strict", async () => {
  for (const flag of STRICT) assert.equal(await run("used.mjs", { flags: [flag] }), "end", flag);
});
