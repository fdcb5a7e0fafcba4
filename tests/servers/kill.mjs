// The fault test at the size that fits among the other tests; `fault.mjs` runs it at any size.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Pulse } from "./fault/pulse.mjs";
import { table } from "./fault/report.mjs";
import { judge } from "./fault/rules.mjs";
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

// The test of the test: what such faults leave in the ledger, which must not pass. With real workers
// it is `fault.mjs --mutant`, which finds nothing where the machine itself stands still.
const leaseMs = 2000;
const worker = (died = 20_000) => {
  const pulse = new Pulse();
  for (let at = 0; at < died; at += 100) pulse.beat(at);
  if (died < 20_000) pulse.died = died;
  return pulse;
};
const one = worker();
const two = worker();
const dead = worker(3000);
const waited = (from, until) => ({ ended: "503", from, until, pulse: one });
const reset = { ended: "reset", from: 2500, until: 3001, pulse: dead };
const held = { pulse: one, from: 3000, end: 8000, how: "effect" };
const cases = {
  "a lease that outlives a dead worker": [
    [{ pulse: dead, from: 2600 }],
    [reset, waited(3010, 5260), waited(5270, 7520)],
    ["answered 503 though nobody had it in work"],
  ],
  "a lease that ends with its worker": [
    [
      { pulse: dead, from: 2600 },
      { pulse: one, from: 5100, end: 5200, how: "effect" },
    ],
    [reset, waited(3010, 5000)],
    [],
  ],
  "a lease that is not renewed, or none": [
    [held, { ...held, pulse: two, from: 5100 }],
    [],
    ["begun by two at once"],
  ],
  "a completion that is not kept": [
    [held, { pulse: two, from: 9000, end: 9100, how: "effect" }],
    [],
    ["handled again after its effect"],
  ],
  "a handler that failed": [
    [
      { ...held, how: "failed" },
      { ...held, pulse: two, from: 8100 },
    ],
    [],
    [],
  ],
};
for (const [name, [holds, tries, expected]] of Object.entries(cases)) {
  test(`the rules of the ledger: ${name}`, () => {
    const found = [];
    const wrong = (what) => found.push(what);
    judge({ holds, tries }, { leaseMs, sender: worker(), wrong, excused: assert.fail });
    assert.deepEqual(found, expected);
  });
}
