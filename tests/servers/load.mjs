/**
 * What an event costs a server, and how fast it answers: `cargo xtask bench servers [options]`. Bare http with
 * node:crypto, `weseal/node` with either store, and the Web-standard handler, one after the other in every round.
 *
 * --rate 1000    events a second
 * --seconds 10   how long each of them is sent events in a round, every one of them another event
 * --rounds 3     ratios are the median of the rounds' ratios
 * --only WORDS   of them only these, and bare: `memory,redis,ioredis,web`
 * --json         one object on standard output
 *
 * `weseal send --load` plays WeChat, and seals every event and judges every reply: that costs it more than the answer costs
 * a server. So the rate is one that both bear, latencies are those at this rate, and what a server could bear
 * is told by its CPU time: a second of one core by that of an event.
 *
 * It fails where one of them has not handled just what it was sent, once, and never because of a time.
 */

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { median } from "../bench/measure.mjs";
import { machine, machineLine } from "../bench/report.mjs";
import { startRedis } from "./lib/redis-server.mjs";
import { drive } from "./load/drive.mjs";

const CONTENDERS = {
  bare: "http and node:crypto",
  memory: "weseal/node, memory",
  redis: "weseal/node, Redis (redis)",
  ioredis: "weseal/node, Redis (ioredis)",
  web: "push.handler (Request, Response)",
};
const KINDS = { success: "answered with success", sealed: "answered with a sealed reply" };

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "1000" },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "memory,redis,ioredis,web" },
    json: { type: "boolean", default: false },
  },
});
const pace = { rate: Number(values.rate), seconds: Number(values.seconds) };

const redis = await startRedis();
const wanted = ["bare", ...values.only.split(",")];
const names = Object.keys(CONTENDERS).filter((name) => wanted.includes(name));
const servers = [];
try {
  for (const name of names) servers.push(await start(name));
  const report = { machine: machine(), ...pace, kinds: {} };
  for (const kind of Object.keys(KINDS)) report.kinds[kind] = await compare(kind);
  print(report);
} finally {
  for (const { child } of servers) child.kill();
  await redis.stop();
}

/** Every round begins with another one; the first round, not counted, warms all of them up. */
async function compare(kind) {
  const rounds = servers.map(() => []);
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (let turn = 0; turn < servers.length; turn += 1) {
      const index = (round + turn) % servers.length;
      const { port, child } = servers[index];
      const { sent, latencyMs } = await drive(port, kind, pace);
      child.send("tally");
      const [{ count, different, cpu }] = await once(child, "message");
      assert.deepEqual({ count, different }, { count: sent, different: sent }, names[index]);
      if (round > 0) rounds[index].push({ ...latencyMs, cpu: cpu / sent });
    }
  }
  return names.map((name, index) => ({ name, ...figures(rounds[index], rounds[0]) }));
}

function figures(own, base) {
  const cpu = median(own.map(({ cpu }) => cpu));
  return {
    cpu,
    perSecond: Math.round(1e6 / cpu),
    ratio: median(own.map(({ cpu }, round) => base[round].cpu / cpu)),
    p50: median(own.map(({ p50 }) => p50)),
    p99: median(own.map(({ p99 }) => p99)),
  };
}

async function start(name) {
  const script = fileURLToPath(new URL("load/server.mjs", import.meta.url));
  const child = fork(script, [name, `${redis.port}`]);
  const [{ port }] = await Promise.race([once(child, "message"), ended(child, name)]);
  return { child, port };
}

async function ended(child, name) {
  const [code] = await once(child, "exit");
  throw new Error(`the server ${name} has ended: ${code}`);
}

function print(report) {
  if (values.json) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  console.log(machineLine(report.machine));
  for (const [kind, results] of Object.entries(report.kinds)) {
    console.log(`\n${KINDS[kind]}: ${pace.rate} /s for ${pace.seconds} s, ${values.rounds} rounds`);
    for (const { name, cpu, perSecond, ratio, p50, p99 } of results) {
      console.log(
        CONTENDERS[name].padEnd(34) +
          `CPU ${cpu.toFixed(0)} µs`.padStart(12) +
          `${perSecond} /s a core`.padStart(18) +
          `${ratio.toFixed(2)}×`.padStart(8) +
          `p50 ${p50.toFixed(1)} ms`.padStart(14) +
          `p99 ${p99.toFixed(1)} ms`.padStart(14),
      );
    }
  }
}
