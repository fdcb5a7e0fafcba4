// A worker: a server with weseal and the shared store, which can be killed at any moment. What it does is told to
// the parent and goes on only when the parent has written it down: that is what a database would be.

import { createServer } from "node:http";

import { createPush } from "weseal";
import { listener } from "weseal/node";
import { redisStore } from "weseal/redis";

import { clients } from "../lib/clients.mjs";
import { account } from "../lib/wechat.mjs";
import { mutants } from "./mutants.mjs";
import { kinds } from "./plan.mjs";
import { now } from "./pulse.mjs";

const { redisPort, clientName, leaseMs, deadlineMs, mutant } = JSON.parse(process.argv[2]);

const waiting = new Map();
let calls = 0;
process.on("message", ({ call, answer }) => {
  waiting.get(call)?.(answer);
  waiting.delete(call);
});
// A parent that is gone has no use for workers.
process.on("disconnect", () => process.exit());

const { client } = await clients[clientName](redisPort);
const store = redisStore(client);
const { store: change, options } = mutants[mutant] ?? {};
const receive = listener(createPush(account), onEvent, {
  ...options,
  store: telling({ ...store, ...change?.(store) }),
  leaseMs,
  deadlineMs,
  onLate: () => note("late"),
  onError: (error) => note(error.code),
});
beat();
const server = createServer(receive).listen(0, "127.0.0.1", () => {
  tell("listening", { port: server.address().port });
});

async function onEvent({ type, event }, context) {
  const { idOf, reply } = kinds[type];
  const id = idOf(event);
  const plan = await tell("begun", { id, key: context.dedupeKey });
  const { hold } = plan;
  if (plan.stores) {
    await tell("stored", { id, hold });
    context.acknowledge();
  }
  const stopped = await sleep(plan.ms, plan.heeds ? context.signal : undefined);
  if (stopped) {
    await tell("stopped", { id, hold });
    throw new Error("the lease is lost");
  }
  if (plan.fails) {
    await tell("failed", { id, hold });
    throw new Error("planned");
  }
  await tell("effect", { id, hold, lost: context.signal.aborted });
  return reply?.(id);
}

/** The store, whose finished claims are written down. */
function telling(store) {
  return {
    ...store,
    async complete(key, ...rest) {
      const isOurs = await store.complete(key, ...rest);
      await tell("completed", { key, isOurs });
      return isOurs;
    },
  };
}

function tell(what, facts) {
  calls += 1;
  const call = calls;
  return new Promise((resolve) => {
    waiting.set(call, resolve);
    process.send({ call, what, at: now(), ...facts });
  });
}

function note(word) {
  process.send({ what: "note", word });
}

/** Writes into Redis by the connection that renews the leases, and tells of it, again and again. */
async function beat() {
  for (;;) {
    try {
      await client.set(`beat:${process.pid}`, "1");
      process.send({ what: "beat", at: now() });
    } catch {
      // Redis is away, and with it the pulse.
    }
    await sleep(leaseMs / 20);
  }
}

/** Whether the signal ended it. */
function sleep(ms, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
