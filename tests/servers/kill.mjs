// The fault test at the size that fits among the other tests; `fault.mjs` runs it at any size.

import assert from "node:assert/strict";
import { test } from "node:test";

import { table } from "./fault/report.mjs";
import { run } from "./fault/run.mjs";

test("workers are killed, Redis restarts, WeChat tries again: nothing is lost or repeated", async (t) => {
  const { figures, violations } = await run({
    events: 800,
    seed: 20_261_121,
    scale: 0.5,
    workers: 4,
    concurrency: 40,
    killMs: 1000,
  });
  t.diagnostic(table({ ...figures, violations }));
  assert.deepEqual(violations, []);
  // The faults have hit what they were meant for.
  assert.ok(figures.killed > 1, "workers were killed");
  assert.ok(figures.handlings > figures.events, "handlers were interrupted");
  assert.ok(figures["kept replies compared"] > 0, "finished messages were repeated");
  assert.ok(figures.tries.reset > 0 && figures.tries.cut > 0, "connections broke and were cut");
});
