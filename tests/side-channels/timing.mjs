/**
 * Whether the time of a check tells where it failed: `cargo xtask bench timing [options]`.
 *
 * --samples 40000 how many times each check is timed, for each of its two classes in random order
 * --rounds 200    how often it runs in each of them
 *
 * As dudect does (Reparaz, Balasch, Verbauwhede 2016): Welch's t of the two classes' times, with the slowest cut off at
 * several points, since what interrupts a process says nothing of the check. |t| above 10 is a leak, below 4.5 none is
 * seen. The last check leaks on purpose; where that is not seen, the machine was too busy to see anything.
 */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const LEAK = 10;
const NOTHING = 4.5;
const CUTS = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    samples: { type: "string", default: "40000" },
    rounds: { type: "string", default: "200" },
  },
});
const [program, module] = positionals;
const [samples, rounds] = [Number(values.samples), Number(values.rounds)];

const native = execFileSync(program, [values.samples, values.rounds], { maxBuffer: 2 ** 30 })
  .toString()
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const legs = { native, WASM: timed(native.map(({ name }) => name)) };

for (const [leg, checks] of Object.entries(legs)) {
  console.log(`\n${leg}: ${samples} samples of ${rounds} runs`);
  const statistics = checks.map(({ name, times }) => ({ name, t: statistic(times) }));
  const control = statistics.pop();
  for (const { name, t } of statistics) {
    console.log(`  |t| = ${t.toFixed(1).padStart(6)}  ${wordOf(t).padEnd(16)} ${name}`);
    if (t > LEAK) process.exitCode = 1;
  }
  const isSeen = control.t > LEAK;
  console.log(
    `  |t| = ${control.t.toFixed(1).padStart(6)}  ${isSeen ? "seen, as it must" : "NOT SEEN"} ${control.name}`,
  );
  if (!isSeen) process.exitCode = 1;
}

function wordOf(t) {
  if (t > LEAK) return "LEAKS";
  return t > NOTHING ? "take more samples" : "nothing seen";
}

/** The times of the checks in WebAssembly, by class. */
function timed(names) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(module)));
  // Compiled for speed before anything counts.
  for (const check of names.keys()) exports.sample(check, 0, 100_000);
  return names.map((name, check) => {
    const times = [[], []];
    for (let at = 0; at < samples; at += 1) {
      const second = Math.random() < 0.5 ? 1 : 0;
      const start = process.hrtime.bigint();
      exports.sample(check, second, rounds);
      times[second].push(Number(process.hrtime.bigint() - start));
    }
    return { name, times };
  });
}

/** The largest |t| of Welch's test among the cuts. */
function statistic(classes) {
  const all = classes.flat().sort((one, other) => one - other);
  const limits = CUTS.map((cut) => all[Math.ceil(cut * all.length) - 1]);
  // A cut may leave nothing of a class, and all that is left may be equal.
  const statistics = limits.map((limit) => Math.abs(welch(classes, limit)));
  return Math.max(...statistics.filter(Number.isFinite));
}

function welch(classes, limit) {
  const [first, second] = classes.map((times) => {
    const kept = times.filter((time) => time <= limit);
    const mean = kept.reduce((sum, time) => sum + time, 0) / kept.length;
    const variance = kept.reduce((sum, time) => sum + (time - mean) ** 2, 0) / (kept.length - 1);
    return { mean, error: variance / kept.length };
  });
  return (first.mean - second.mean) / Math.sqrt(first.error + second.error);
}
