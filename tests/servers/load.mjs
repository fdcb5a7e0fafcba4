/**
 * What an event costs a server, and how fast it answers: `cargo xtask bench servers [options]`. Bare http with
 * node:crypto, `weseal/node` with either store, and the Web-standard handler, one after the other in every round.
 *
 * --slices 30    how often each of them is sent events as fast as it answers
 * --events 1000  how many events that is each time
 * --connections 16   on which they are sent
 * --rate 1000    events a second, at which latency is measured
 * --seconds 10   how long each of them is sent events at that rate in a round
 * --rounds 3     so many of these rounds
 * --only WORDS   of them only these, and bare: `memory,redis,ioredis,web`
 * --json         one object on standard output
 *
 * Every event is another one. Ratios are of neighbours: the median of each round's, and the middle half of them. CPU
 * is the processor's time of the server alone; of a machine that others use, too, it says more than the time that passes.
 * At the rate, `weseal send --load` plays WeChat, and seals every event and judges every reply; that costs it more than
 * the answer costs a server, so the rate is one that both bear.
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
import { prepared, saturate } from "./load/saturate.mjs";

const CONTENDERS = {
  bare: "http and node:crypto",
  memory: "weseal/node, memory",
  redis: "weseal/node, Redis (redis)",
  ioredis: "weseal/node, Redis (ioredis)",
  web: "push.handler (Request, Response)",
};
const KINDS = { success: "answered with success", sealed: "answered with a sealed reply" };
/** How many times as much is sent in the first round: V8 compiles what has run for a while. */
const WARM_UP = 10;

const { values } = parseArgs({
  options: {
    slices: { type: "string", default: "30" },
    events: { type: "string", default: "1000" },
    connections: { type: "string", default: "16" },
    rate: { type: "string", default: "1000" },
    seconds: { type: "string", default: "10" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "memory,redis,ioredis,web" },
    json: { type: "boolean", default: false },
  },
});
const pace = { rate: Number(values.rate), seconds: Number(values.seconds) };
const burst = { events: Number(values.events), connections: Number(values.connections) };

const redis = await startRedis();
const wanted = ["bare", ...values.only.split(",")];
const names = Object.keys(CONTENDERS).filter((name) => wanted.includes(name));
try {
  const report = { machine: machine(), burst, pace, full: {}, paced: {} };
  for (const kind of Object.keys(KINDS)) report.full[kind] = await asFast(kind);
  for (const kind of Object.keys(KINDS)) report.paced[kind] = await atRate(kind);
  print(report);
} finally {
  await redis.stop();
}

async function asFast(kind) {
  return compare(Number(values.slices), (round) => {
    const requests = prepared(kind, burst.events * (round === 0 ? WARM_UP : 1));
    return async (port) => {
      const perSecond = await saturate(port, requests, burst.connections);
      return { sent: requests.length, perSecond };
    };
  });
}

async function atRate(kind) {
  return compare(Number(values.rounds), () => async (port) => {
    const { sent, latencyMs } = await drive(port, kind, pace);
    return { sent, ...latencyMs };
  });
}

/**
 * Every round begins with another one; the first round, not counted, warms all of them up. Each time they are started
 * anew, so that none has more to remember than another, nor more than the store in memory does.
 */
async function compare(count, prepare) {
  const servers = [];
  try {
    for (const name of names) servers.push(await start(name));
    const rounds = servers.map(() => []);
    for (let round = 0; round <= count; round += 1) {
      const send = prepare(round);
      for (let turn = 0; turn < servers.length; turn += 1) {
        const index = (round + turn) % servers.length;
        const measured = await measure(servers[index], send, names[index]);
        if (round > 0) rounds[index].push(measured);
      }
    }
    return names.map((name, index) => ({ name, ...figures(rounds[index], rounds[0]) }));
  } finally {
    for (const { child } of servers) child.kill();
  }
}

async function measure({ port, child }, send, name) {
  await tally(child);
  const { sent, ...measured } = await send(port);
  const { count, different, cpu } = await tally(child);
  assert.deepEqual({ count, different }, { count: sent, different: sent }, name);
  return { ...measured, cpu: cpu / sent };
}

async function tally(child) {
  child.send("tally");
  const [told] = await once(child, "message");
  return told;
}

/** The median of everything, and how it compares with the first server's of the same round. */
function figures(own, base) {
  const all = Object.keys(own[0]).map((name) => [name, median(own.map((round) => round[name]))]);
  const cpuRatio = spread(own.map(({ cpu }, round) => base[round].cpu / cpu));
  const rates = own.map(({ perSecond }, round) => perSecond / base[round].perSecond);
  return {
    ...Object.fromEntries(all),
    cpuRatio,
    ...("perSecond" in own[0] && { ratio: spread(rates) }),
  };
}

function spread(ratios) {
  const sorted = ratios.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.round((sorted.length - 1) * share)];
  return { low: at(0.25), median: median(ratios), high: at(0.75) };
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
  for (const [kind, results] of Object.entries(report.full)) {
    const { events, connections } = report.burst;
    console.log(
      `\n${KINDS[kind]}: as fast as they answer, ${values.slices} × ${events} on ${connections} connections`,
    );
    for (const { name, perSecond, ratio, cpu, cpuRatio } of results)
      console.log(
        `${CONTENDERS[name].padEnd(34)}${`${Math.round(perSecond)} /s`.padStart(10)}  ${range(ratio)}` +
          `${`CPU ${cpu.toFixed(0)} µs`.padStart(14)}  ${range(cpuRatio)}`,
      );
  }
  for (const [kind, results] of Object.entries(report.paced)) {
    const { rate, seconds } = report.pace;
    console.log(`\n${KINDS[kind]}: ${rate} /s for ${seconds} s, ${values.rounds} rounds`);
    for (const { name, cpu, cpuRatio, p50, p99 } of results)
      console.log(
        `${CONTENDERS[name].padEnd(34)}${`CPU ${cpu.toFixed(0)} µs`.padStart(10)}  ${range(cpuRatio)}` +
          `${`p50 ${p50.toFixed(1)} ms`.padStart(14)}${`p99 ${p99.toFixed(1)} ms`.padStart(14)}`,
      );
  }
}

function range({ low, median, high }) {
  return `${median.toFixed(2)}× [${low.toFixed(2)}–${high.toFixed(2)}]`;
}
