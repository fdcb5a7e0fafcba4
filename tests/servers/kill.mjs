// The fault test at the size that fits among the other tests; `fault.mjs` runs it at any size.

import assert from "node:assert/strict";
import { test } from "node:test";

import { mutants } from "./fault/mutants.mjs";
import { table } from "./fault/report.mjs";
import { run } from "./fault/run.mjs";

test("workers are killed, Redis restarts, WeChat tries again: nothing is lost or repeated", async (t) => {
  const { figures, violations } = await run({
    events: 400,
    seed: 20_261_121,
    scale: 0.5,
    workers: 4,
    concurrency: 40,
    killMs: 1000,
    // The later tries of payment events would last longer than all the rest.
    mostTries: 6,
  });
  t.diagnostic(table({ ...figures, violations }));
  assert.deepEqual(violations, []);
  // The faults have hit what they were meant for.
  assert.ok(figures.killed > 1, "workers were killed");
  assert.ok(figures.handlings > figures.events, "handlers were interrupted");
  assert.ok(figures["kept replies compared"] > 0, "finished messages were repeated");
  assert.ok(figures.tries.reset > 0 && figures.tries.cut > 0, "connections broke and were cut");
});

// The test of the test: with a fault in the store or in the handler's options it must not pass.
const small = {
  events: 80,
  seed: 3,
  scale: 0.5,
  workers: 2,
  concurrency: 80,
  killMs: 1500,
  mostTries: 4,
};
test("each fault of a store or a handler is found", { concurrency: true }, async (t) => {
  const runs = Object.entries(mutants).map(([mutant, { shows }]) =>
    t.test(mutant, async (t) => {
      const { violations } = await run({ ...small, mutant });
      t.diagnostic(`${violations.length} violations: ${violations[0]}`);
      assert.ok(violations.some((violation) => shows.test(violation)));
    }),
  );
  await Promise.all(runs);
});
