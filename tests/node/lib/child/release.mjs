// Makes many pushes, lets go of them, and tells what is left. Needs --expose-gc.

import { setImmediate as turn } from "node:timers/promises";

import { handles } from "./counted.cjs";
import { count, memory } from "./instances.cjs";

const { backend, createPush } = await import("weseal");

const ACCOUNT = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };
const PUSHES = 20_000;

const kept = createPush(ACCOUNT);
const { seal } = createPush(ACCOUNT);

await make(PUSHES);
const early = size();
await make(PUSHES);
await make(PUSHES);

const told = { backend: backend(), grown: size() - early, instances: count(), ...handles() };
told.works = kept.seal("x").Encrypt.length === seal("x").Encrypt.length;
process.stdout.write(JSON.stringify(told));

async function make(pushes) {
  for (let made = 0; made < pushes; made += 1) {
    createPush(ACCOUNT).seal("x");
    if (made % 1000 === 0) await collect();
  }
  await collect();
}

/** What is unreachable is collected in one turn, and told in a later one. */
async function collect() {
  globalThis.gc();
  for (let turns = 0; turns < 3; turns += 1) await turn();
}

function size() {
  return count() > 0 ? memory("open") : process.memoryUsage().rss;
}
