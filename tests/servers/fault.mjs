/**
 * The fault test at any size: `cargo xtask bench fault [options]`.
 *
 * --scale 1         shortens lease, deadline, cut and handlers by one factor; 1 is WeChat's own time
 * --workers 4       how many processes
 * --events 10000    how many events are sent
 * --concurrency 200 how many events are on their way at once
 * --kill 3000       milliseconds between two blows, on average: one in five halts, the others kill
 * --seed N          repeats a run's events and faults
 * --mutant NAME     workers with a fault: lease, renewal, busy or success (fault/mutants.mjs)
 * --record FILE     a line for everything that the workers tell
 * --json            one object on standard output
 *
 * It ends with 1 where an event was lost, handled again after its claim was complete, or answered wrongly.
 */

import { parseArgs } from "node:util";

import { table } from "./fault/report.mjs";
import { run } from "./fault/run.mjs";

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "10000" },
    scale: { type: "string", default: "1" },
    workers: { type: "string", default: "4" },
    concurrency: { type: "string", default: "200" },
    kill: { type: "string", default: "3000" },
    seed: { type: "string", default: `${Date.now() % 1_000_000}` },
    mutant: { type: "string" },
    record: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

const options = {
  events: Number(values.events),
  scale: Number(values.scale),
  workers: Number(values.workers),
  concurrency: Number(values.concurrency),
  killMs: Number(values.kill),
  seed: Number(values.seed),
  mutant: values.mutant,
  // What a fault loses would be tried for minutes.
  mostTries: values.mutant ? 4 : undefined,
};
const { figures, violations } = await run({ ...options, file: values.record, progress });
const { events, seed, scale } = options;
const report = { seed, scale, ...figures, events, violations };
console.log(values.json ? JSON.stringify(report, null, 2) : table(report));
if (violations.length > 0) process.exitCode = 1;

function progress(sent, all) {
  if (process.stderr.isTTY) process.stderr.write(sent < all ? `\r${sent} / ${all}` : "\r");
}
