// A message that is in work elsewhere: whoever has a retry of it waits, and handles it in no case beside the other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { DURABLE, gate, listening, turns, whole } from "./lib/handler.mjs";

const BUSY = { state: "busy", leftMs: 1 };
const OURS = { state: "claimed", owner: "me" };

test("two at once: one is handled, both get its answer", async () => {
  const work = gate();
  let calls = 0;
  const { send, outcomes } = listening(() => {
    calls += 1;
    return work.promise;
  });
  const both = [send(DURABLE), send(DURABLE)];
  await turns();
  work.open();
  const [first, second] = await Promise.all(both);
  assert.deepEqual(second, first);
  assert.deepEqual([calls, outcomes()], [1, ["handled", "repeated"]]);
});

test("a message that is known to be in work is put off, whatever the store does then", async () => {
  const gone = new Error("no connection");
  const afterwards = {
    // A promise that never comes, as from a store that hangs: whoever waits is told that it is busy.
    MESSAGE_BUSY: () => gate().promise,
    STORE_FAILED: () => Promise.reject(gone),
  };
  for (const [code, claim] of Object.entries(afterwards))
    for (const onStoreError of ["refuse", "handle"]) {
      const claims = [BUSY, claim];
      const next = () => {
        const first = claims.length > 1 ? claims.shift() : claims[0];
        return typeof first === "function" ? first() : first;
      };
      const { send, codes } = listening(() => assert.fail("called"), {
        store: whole({ claim: next }),
        onStoreError,
        deadlineMs: 300,
      });
      assert.equal((await send(DURABLE)).status, 503);
      assert.deepEqual(codes(), [code]);
    }
});

test("a store always has the time to answer, also when it is asked for the last time", async () => {
  // As a store that is elsewhere: it answers later than at once.
  const claim = () =>
    new Promise((resolve) => setTimeout(resolve, 5, { state: "busy", leftMs: 4000 }));
  for (const onStoreError of ["refuse", "handle"]) {
    const { send, codes } = listening(() => assert.fail("called"), {
      store: whole({ claim }),
      onStoreError,
      deadlineMs: 1000,
    });
    assert.equal((await send(DURABLE)).status, 503);
    assert.deepEqual(codes(), ["MESSAGE_BUSY"]);
  }
});

test("a lease without an end is looked at in pauses, as any other", async () => {
  for (const leftMs of [-1, 0, Number.NaN, undefined]) {
    let asked = 0;
    const claim = () => {
      asked += 1;
      return asked > 1000 ? OURS : { state: "busy", leftMs };
    };
    const { send, codes } = listening(() => assert.fail("called"), {
      store: whole({ claim }),
      deadlineMs: 300,
    });
    assert.equal((await send(DURABLE)).status, 503);
    assert.deepEqual(codes(), ["MESSAGE_BUSY"]);
    assert.ok(asked < 10, `${asked} times for ${leftMs}`);
  }
});

test("a store that says nothing, and too late, has failed: nobody else hears of it", async () => {
  const asked = gate();
  const store = whole({ claim: () => asked.promise });
  const { send, codes } = listening(() => assert.fail("called"), { store, deadlineMs: 20 });
  assert.equal((await send(DURABLE)).status, 503);
  asked.open(undefined);
  await turns();
  assert.deepEqual(codes(), ["STORE_FAILED"]);
});

test("what a store that was away is told again neither hangs nor costs a claim", async () => {
  const never = gate().promise;
  for (const again of [() => never, () => false]) {
    let calls = 0;
    const kept = [];
    const complete = () => {
      calls += 1;
      if (calls === 1) throw new Error("gone");
      return again();
    };
    const store = whole({ claim: () => OURS, complete });
    const waitUntil = (work) => kept.push(work);
    const { send, codes } = listening(() => {}, { store, leaseMs: 120, waitUntil });
    assert.equal((await send(DURABLE)).body, "success");
    await Promise.all(kept);
    assert.deepEqual([calls, codes()], [2, ["STORE_FAILED"]]);
  }
});
