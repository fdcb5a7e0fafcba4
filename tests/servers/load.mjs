/**
 * How many events per second, and how fast: `node tests/servers/load.mjs [options]`. Bare http with node:crypto,
 * `weseal/node` with either store, and the Web-standard handler, one after the other in every round.
 *
 * --events 20000    how many each of them is sent in a round, every one of them another event
 * --rounds 5        ratios are the median of the rounds' ratios
 * --connections 50  how many requests are on their way at once
 * --only WORDS      of them only these, and bare: `memory,redis,ioredis,web`
 * --json            one object on standard output
 *
 * The server's CPU time says what a machine with nothing else to do could bear: 1 s by it is events per second.
 * It fails where one of them has not handled just what it was sent, and never because of a time.
 */

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { median } from "../bench/measure.mjs";
import { machine, machineLine } from "../bench/report.mjs";
import { startRedis } from "./lib/redis-server.mjs";
import { drive, prepared } from "./load/drive.mjs";

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
    events: { type: "string", default: "20000" },
    rounds: { type: "string", default: "5" },
    connections: { type: "string", default: "50" },
    only: { type: "string", default: "memory,redis,ioredis,web" },
    json: { type: "boolean", default: false },
  },
});
const connections = Number(values.connections);
// Every connection sends the same number.
const events = Math.ceil(Number(values.events) / connections) * connections;

const redis = await startRedis();
const wanted = ["bare", ...values.only.split(",")];
const names = Object.keys(CONTENDERS).filter((name) => wanted.includes(name));
const servers = [];
try {
  for (const name of names) servers.push(await start(name));
  const report = { machine: machine(), events, connections, kinds: {} };
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
    const input = prepared(kind, events);
    for (let turn = 0; turn < servers.length; turn += 1) {
      const index = (round + turn) % servers.length;
      const { port, child } = servers[index];
      const measured = await drive(port, input, connections);
      child.send("tally");
      const [{ tally, cpu }] = await once(child, "message");
      assert.deepEqual(tally, input.tally, names[index]);
      if (round > 0) rounds[index].push({ ...measured, cpu: cpu / events });
    }
  }
  return names.map((name, index) => ({ name, ...figures(rounds[index], rounds[0]) }));
}

function figures(own, base) {
  const at = (share) =>
    median(own.map(({ latencies }) => latencies[Math.floor(latencies.length * share)]));
  return {
    perSecond: Math.round(median(own.map(({ seconds }) => events / seconds))),
    ratio: median(own.map(({ seconds }, round) => base[round].seconds / seconds)),
    cpu: median(own.map(({ cpu }) => cpu)),
    cpuRatio: median(own.map(({ cpu }, round) => base[round].cpu / cpu)),
    p50: at(0.5),
    p99: at(0.99),
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
    console.log(`\n${KINDS[kind]}: ${events} events a round, ${connections} connections`);
    for (const { name, perSecond, ratio, cpu, cpuRatio, p50, p99 } of results) {
      console.log(
        CONTENDERS[name].padEnd(36) +
          `${perSecond} /s`.padStart(12) +
          `${ratio.toFixed(2)}×`.padStart(8) +
          `CPU ${cpu.toFixed(0)} µs`.padStart(14) +
          `${cpuRatio.toFixed(2)}×`.padStart(8) +
          `p50 ${p50.toFixed(2)} ms`.padStart(16) +
          `p99 ${p99.toFixed(2)} ms`.padStart(16),
      );
    }
  }
}
