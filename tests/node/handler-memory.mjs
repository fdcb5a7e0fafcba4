// The store in memory, by a clock that stands still.

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import cluster from "node:cluster";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { memoryStore } from "weseal";

import { refused } from "./lib/refused.mjs";

function clocked(options) {
  const clock = { time: 0 };
  return { clock, store: memoryStore({ now: () => clock.time, ...options }) };
}

test("claimed, busy, done, and free again when it need not be kept any longer", () => {
  const { clock, store } = clocked();
  const { state, owner } = store.claim("a", 100);
  assert.equal(state, "claimed");
  clock.time = 30;
  assert.deepEqual(store.claim("a", 100), { state: "busy", leftMs: 70 });
  assert.equal(store.claim("b", 100).state, "claimed");
  assert.equal(store.complete("a", owner, "reply", 1000), true);
  assert.deepEqual(store.claim("a", 100), { state: "done", reply: "reply" });
  clock.time = 1029;
  assert.equal(store.claim("a", 100).state, "done");
  clock.time = 1030;
  assert.equal(store.claim("a", 100).state, "claimed");
});

test("a lease that lapses is taken over, and its owner can do nothing more", () => {
  const { clock, store } = clocked();
  const first = store.claim("a", 100);
  clock.time = 99;
  assert.equal(store.renew("a", first.owner, 100), true);
  clock.time = 198;
  assert.equal(store.claim("a", 100).state, "busy");
  clock.time = 199;
  const second = store.claim("a", 100);
  assert.equal(second.state, "claimed");
  assert.notEqual(second.owner, first.owner);
  assert.equal(store.renew("a", first.owner, 100), false);
  assert.equal(store.complete("a", first.owner, "x", 1), false);
  assert.equal(store.release("a", first.owner), false);
  assert.equal(store.release("a", second.owner), true);
  assert.equal(store.release("a", second.owner), false);
  assert.equal(store.claim("a", 100).state, "claimed");
});

test("a lease that has lapsed can be renewed as long as nobody has taken over", () => {
  const { clock, store } = clocked();
  const { owner } = store.claim("a", 100);
  clock.time = 500;
  assert.equal(store.renew("a", owner, 100), true);
  assert.equal(store.claim("a", 100).state, "busy");
});

test("a lapsed lease that nobody has taken is finished all the same, forgotten or not", () => {
  const { clock, store } = clocked({ maxEntries: 2 });
  const [a, b] = ["a", "b"].map((key) => store.claim(key, 100).owner);
  clock.time = 100;
  const c = store.claim("c", 100).owner;
  // The place of a was given to c.
  assert.equal(store.renew("a", a, 100), false);
  assert.equal(store.complete("a", a, "ra", 1000), true);
  assert.deepEqual(store.claim("a", 100), { state: "done", reply: "ra" });
  assert.equal(store.claim("c", 100).state, "busy");
  // Two places for three that are done: the first of them is forgotten.
  assert.equal(store.complete("b", b, "rb", 1000), true);
  assert.equal(store.complete("c", c, "rc", 1000), true);
  for (const key of ["b", "c"]) assert.equal(store.claim(key, 100).state, "done");
  assert.equal(store.claim("d", 100).state, "claimed");
});

test("one that is taken over, and lapses again, is finished by whoever is done first", () => {
  const { clock, store } = clocked();
  const first = store.claim("a", 100).owner;
  clock.time = 100;
  const second = store.claim("a", 100).owner;
  assert.equal(store.complete("a", first, "r1", 1000), false);
  clock.time = 200;
  assert.equal(store.complete("a", first, "r1", 1000), true);
  assert.equal(store.complete("a", second, "r2", 1000), false);
  assert.deepEqual(store.claim("a", 100), { state: "done", reply: "r1" });
});

test("where everything is in work, what finishes beyond the limit is kept, and the next makes up for it", () => {
  const { clock, store } = clocked({ maxEntries: 2 });
  const lapsed = ["a", "b"].map((key) => [key, store.claim(key, 100).owner]);
  clock.time = 100;
  const third = store.claim("c", 100).owner;
  assert.equal(store.claim("d", 100).state, "claimed");
  for (const [key, owner] of lapsed) {
    assert.equal(store.complete(key, owner, "r", 1000), true);
    assert.equal(store.claim(key, 100).state, "done");
  }
  assert.equal(store.claim("e", 100).state, "full");
  for (const [key] of lapsed) assert.equal(store.claim(key, 100).state, "done");
  assert.equal(store.complete("c", third, "r", 1000), true);
  assert.equal(store.claim("e", 100).state, "claimed");
  for (const key of ["a", "b", "c"]) assert.equal(store.claim(key, 100).state, "full");
});

test("full of messages in work, it looks at none of them to say so", (t) => {
  const { clock, store } = clocked({ maxEntries: 1000 });
  const owners = Array.from({ length: 1000 }, (_, index) => store.claim(`k${index}`, 100).owner);
  const walks = ["entries", "keys", "values", "forEach", Symbol.iterator].map((name) =>
    t.mock.method(Map.prototype, name),
  );
  clock.time = 99;
  assert.equal(store.renew("k0", owners[0], 100), true);
  assert.equal(store.claim("other", 100).state, "full");
  clock.time = 100;
  assert.equal(store.claim("other", 100).state, "claimed");
  assert.equal(store.claim("k0", 100).state, "busy");
  assert.equal(store.renew("k1", owners[1], 100), false);
  assert.deepEqual(
    walks.map(({ mock }) => mock.callCount()),
    [0, 0, 0, 0, 0],
  );
});

test("bounded: what was finished first is forgotten first, what is in work never", () => {
  const { clock, store } = clocked({ maxEntries: 3 });
  const owners = ["a", "b", "c"].map((key) => store.claim(key, 100).owner);
  assert.equal(store.claim("d", 100).state, "full");
  assert.equal(store.claim("a", 100).state, "busy");
  store.complete("b", owners[1], "rb", 1e6);
  store.complete("a", owners[0], "ra", 1e6);
  const { owner } = store.claim("d", 100);
  assert.equal(store.claim("a", 100).state, "done");
  assert.equal(store.claim("c", 100).state, "busy");
  store.complete("d", owner, "rd", 1e6);
  store.complete("c", owners[2], "rc", 1e6);
  // a, d and c are there; b takes the place of a.
  assert.equal(store.claim("b", 100).state, "claimed");
  assert.equal(store.claim("d", 100).state, "done");
  // A lease that has lapsed is work that nobody does.
  assert.equal(store.claim("e", 100).state, "claimed");
  assert.equal(store.claim("f", 100).state, "claimed");
  assert.equal(store.claim("g", 100).state, "full");
  clock.time = 100;
  assert.equal(store.claim("g", 100).state, "claimed");
});

test("a long time at the limit: the size stays, the newest are known", () => {
  const { clock, store } = clocked({ maxEntries: 10 });
  for (let index = 0; index < 50_000; index += 1) {
    clock.time = index;
    const { owner } = store.claim(`k${index}`, 100);
    assert.equal(store.complete(`k${index}`, owner, "r", index % 7 ? 1e9 : 3), true);
  }
  clock.time += 10;
  assert.equal(store.claim("k49998", 100).state, "done");
  assert.equal(store.claim("k49980", 100).state, "claimed");
});

test("a size that is none is refused", () => {
  for (const maxEntries of [0, -1, 1.5, Number.NaN, "10"])
    refused(() => memoryStore({ maxEntries }), "CONFIG_INVALID");
});

test("what is forgotten although a retry would be accepted is warned of, once", (t) => {
  const warned = t.mock.method(process, "emitWarning", () => {});
  const finish = (store, key) => store.complete(key, store.claim(key, 100).owner, "reply", 1000);
  const { clock, store } = clocked({ maxEntries: 2 });
  for (const key of ["a", "b"]) finish(store, key);
  clock.time = 1000;
  finish(store, "c");
  finish(store, "d");
  assert.equal(warned.mock.callCount(), 0);
  for (const key of ["e", "f"]) finish(store, key);
  assert.equal(warned.mock.callCount(), 1);
  assert.match(warned.mock.calls[0].arguments[0], /\b2\b.*maxEntries.*redisStore/);
});

const CHILD = fileURLToPath(new URL("./lib/child/warning.mjs", import.meta.url));

test("warns under pm2 and in a worker of a cluster, and nowhere else", async () => {
  const { pm_id, ...env } = process.env;
  assert.deepEqual(await warnings(fork(CHILD, { env })), []);
  assert.deepEqual(await warnings(fork(CHILD, { env: { ...env, pm_id: "0" } })), [
    "WESEAL_MEMORY_STORE",
  ]);
  cluster.setupPrimary({ exec: CHILD });
  assert.deepEqual(await warnings(cluster.fork(env)), ["WESEAL_MEMORY_STORE"]);
});

test("what is remembered of a message does not grow with its size", async () => {
  const child = fork(fileURLToPath(new URL("./lib/child/remembered.mjs", import.meta.url)), {
    execArgv: ["--expose-gc"],
  });
  const [bytes] = await once(child, "message");
  assert.ok(bytes < 20_000, `${bytes} bytes`);
});

async function warnings(child) {
  const [heard] = await once(child, "message");
  await once(child, "exit");
  return heard;
}
