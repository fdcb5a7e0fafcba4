// A run: events sent by a sender that tries again, workers killed and halted, Redis restarted once in between.

import { setMaxListeners } from "node:events";

import { startRedis } from "../lib/redis-server.mjs";
import { startFleet } from "./fleet.mjs";
import { Ledger } from "./ledger.mjs";
import { plan, randomNumbers, timing } from "./plan.mjs";
import { now } from "./pulse.mjs";
import { push } from "./sender.mjs";

/**
 * Sends the events and gives `{ figures, violations }`. `scale` shortens lease, deadline, cut and handlers
 * alike; `killMs` is the mean time between two blows; no event is tried more than `mostTries` times.
 * `mutant` names a fault that the workers have: then nothing else befalls them but that they are killed,
 * since whoever stands still is excused.
 */
export async function run({
  events: count,
  seed,
  scale,
  workers,
  concurrency,
  killMs,
  mostTries = Number.POSITIVE_INFINITY,
  mutant,
  file,
  progress = () => {},
}) {
  const isCalm = mutant !== undefined;
  const events = plan(count, seed, scale, { mostTries, isSlow: isCalm });
  const ledger = new Ledger(events, file);
  const times = timing(scale);
  // Faults come by a number of their own, so that more of them leave the events what they are.
  const random = randomNumbers(seed + 1);
  const redis = await startRedis({ durable: true });
  let fleet;
  const outages = [];
  const beats = setInterval(() => ledger.sender.beat(now()), times.leaseMs / 20);
  const trouble = new AbortController();
  // One listener for every pause.
  setMaxListeners(0, trouble.signal);
  try {
    fleet = await startFleet({
      size: workers,
      redisPort: redis.port,
      timing: times,
      mutant,
      hear: (message, worker) => ledger.hear(message, worker),
      random: randomNumbers(seed + 2),
    });
    const faults = strike(fleet, { killMs, isCalm, random, signal: trouble.signal });
    let sent = 0;
    let restarted;
    const queue = events.values();
    const started = performance.now();
    const send = async () => {
      for (const event of queue) {
        const options = { anyone: () => fleet.any(), cutMs: times.cutMs };
        const accepts = (...given) => ledger.accepts(...given);
        ledger.sent(event, await push(event, { ...options, accepts }));
        sent += 1;
        progress(sent, count);
        // The last ones are few: every further blow would hit the same events again.
        if (count - sent < concurrency / 4) trouble.abort();
        if (sent >= count / 2 && !isCalm) restarted ??= restart();
      }
    };
    const restart = async () => {
      const from = now();
      const outage = { from, until: Number.POSITIVE_INFINITY };
      outages.push(outage);
      await redis.restart({ pauseMs: 300 * scale });
      outage.until = now();
    };
    await Promise.all(Array.from({ length: concurrency }, send));
    await restarted;
    await faults;
    await fleet.rest(2 * times.cutMs);
    const seconds = Math.round((performance.now() - started) / 1000);
    const figures = {
      ...ledger.close({ ...times, outages }),
      ...fleet.counts,
      "Redis restarted": outages.length,
      seconds,
    };
    return { figures, violations: ledger.violations };
  } finally {
    trouble.abort();
    clearInterval(beats);
    await fleet?.stop();
    await redis.stop();
  }
}

/** Strikes workers at random moments until the end. The first blow and every fifth halts one, the others kill. */
async function strike(fleet, { killMs, isCalm, random, signal }) {
  for (let blow = 0; ; blow += 1) {
    await pause(killMs * (0.5 + random()), signal);
    if (signal.aborted) return;
    // The next blow does not wait for this one.
    if (blow % 5 === 0 && !isCalm) fleet.halt();
    else fleet.kill();
  }
}

function pause(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
