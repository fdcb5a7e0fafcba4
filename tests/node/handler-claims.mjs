// Claims on messages: what is in work waits, what is finished is answered, and a store may fail.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";

import { ACCOUNT } from "./lib/account.mjs";
import {
  contentOf,
  DURABLE,
  gate,
  KF,
  listening,
  PAID,
  push,
  turns,
  UNKNOWN,
  whole,
} from "./lib/handler.mjs";

const DONE = { state: "done", reply: '{"status":200,"headers":{"a":"b"},"body":"kept"}' };
const BUSY = { state: "busy", leftMs: 1 };
const OURS = { state: "claimed", owner: "me" };

/** A store that gives what it is told to, in order, and says how it was called. `wrap`: at once or later. */
function scripted(
  { claim, renew = [], complete = [true], release = [true] },
  wrap = (value) => value,
) {
  const calls = [];
  const answers = { claim, renew, complete, release };
  const method =
    (name) =>
    (_key, ...rest) => {
      calls.push([name, ...rest]);
      const list = answers[name];
      const answer = list.length > 1 ? list.shift() : list[0];
      if (!(answer instanceof Error)) return wrap(answer);
      if (wrap === later) return Promise.reject(answer);
      throw answer;
    };
  const store = Object.fromEntries(Object.keys(answers).map((name) => [name, method(name)]));
  return { store, calls, names: () => calls.map(([name]) => name) };
}

const later = (value) => Promise.resolve(value);
const WAYS = { "at once": (value) => value, "with a promise": later };

for (const [way, wrap] of Object.entries(WAYS)) {
  test(`a store that answers ${way}: claimed, completed with the reply as it was sent`, async () => {
    const { store, calls } = scripted({ claim: [OURS] }, wrap);
    const { send, codes } = listening(() => ({ ErrCode: 0 }), {
      store,
      maxAgeSeconds: 100,
      leaseMs: 4000,
    });
    const reply = await send(PAID);
    assert.deepEqual(calls, [
      ["claim", 4000],
      ["complete", "me", JSON.stringify(reply), 400_000],
    ]);
    assert.deepEqual(codes(), []);
  });

  test(`a store that answers ${way}: finished before`, async () => {
    const { store, names } = scripted({ claim: [DONE] }, wrap);
    const { send, outcomes } = listening(() => assert.fail("called"), { store });
    assert.deepEqual(await send(DURABLE), { status: 200, headers: { a: "b" }, body: "kept" });
    assert.deepEqual([names(), outcomes()], [["claim"], ["repeated"]]);
  });

  test(`a store that answers ${way}: in work elsewhere, then finished there`, async () => {
    const { store } = scripted({ claim: [BUSY, BUSY, BUSY, DONE] }, wrap);
    const { send } = listening(() => assert.fail("called"), { store });
    assert.equal((await send(DURABLE)).body, "kept");
  });

  test(`a store that answers ${way}: whoever had it is gone, and it is taken over`, async () => {
    const { store, names } = scripted({ claim: [BUSY, BUSY, OURS] }, wrap);
    const { send } = listening(() => {}, { store });
    assert.equal((await send(DURABLE)).body, "success");
    assert.deepEqual(names(), ["claim", "claim", "claim", "complete"]);
  });

  test(`a store that answers ${way}: in work elsewhere until the deadline`, async () => {
    const { store, names } = scripted({ claim: [{ state: "busy", leftMs: 4000 }] }, wrap);
    const { send, codes, outcomes } = listening(() => assert.fail("called"), {
      store,
      deadlineMs: 30,
    });
    const reply = await send(DURABLE);
    assert.deepEqual([reply.status, reply.body], [503, "try again"]);
    assert.deepEqual([codes(), outcomes()], [["MESSAGE_BUSY"], ["busy"]]);
    assert.ok(names().every((name) => name === "claim"));
  });

  test(`a store that answers ${way}: full`, async () => {
    const { store } = scripted({ claim: [{ state: "full" }] }, wrap);
    const { send, codes } = listening(() => assert.fail("called"), { store });
    assert.equal((await send(DURABLE)).status, 503);
    assert.deepEqual(codes(), ["STORE_FULL"]);
  });

  test(`a store that answers ${way}: given back when the handler fails, before the answer goes out`, async () => {
    const { store, calls } = scripted({ claim: [OURS] }, wrap);
    const { send } = listening(() => Promise.reject(new Error("no")), { store });
    assert.equal((await send(DURABLE)).status, 500);
    assert.deepEqual(calls.at(-1), ["release", "me"]);
  });

  test(`a store that fails ${way}: 503, or handled all the same`, async () => {
    const failure = new Error("no connection");
    const refusing = scripted({ claim: [failure] }, wrap);
    const refused = listening(() => assert.fail("called"), { store: refusing.store });
    assert.equal((await refused.send(DURABLE)).status, 503);
    assert.deepEqual(refused.heard.errors, [
      { code: "STORE_FAILED", cause: failure, type: "wxa_media_check" },
    ]);

    const { store, names } = scripted({ claim: [failure] }, wrap);
    let calls = 0;
    const onEvent = () => {
      calls += 1;
    };
    const handled = listening(onEvent, { store, onStoreError: "handle" });
    assert.equal((await handled.send(DURABLE)).body, "success");
    assert.deepEqual([calls, names(), handled.codes()], [1, ["claim"], ["STORE_FAILED"]]);
  });

  test(`a store that fails ${way} when the work is done: the answer goes out`, async () => {
    const { store } = scripted({ claim: [OURS], complete: [new Error("gone")] }, wrap);
    const { send, codes } = listening(() => {}, { store, leaseMs: 200 });
    assert.equal((await send(DURABLE)).body, "success");
    assert.deepEqual(codes(), ["STORE_FAILED"]);
    const releasing = scripted({ claim: [OURS], release: [new Error("gone")] }, wrap);
    const failing = listening(() => Promise.reject(new Error("no")), { store: releasing.store });
    assert.equal((await failing.send(DURABLE)).status, 500);
    assert.deepEqual(failing.codes(), ["HANDLER_FAILED", "STORE_FAILED"]);
  });

  test(`a store that was away ${way} for a moment is told once more what is done`, async () => {
    const complete = [new Error("gone"), new Error("gone"), true];
    const { store, calls, names } = scripted({ claim: [OURS], complete }, wrap);
    const kept = [];
    const { send, codes } = listening(() => {}, { store, waitUntil: (work) => kept.push(work) });
    await send(DURABLE);
    await Promise.all(kept);
    assert.deepEqual([names().slice(1), calls[3]], [Array(3).fill("complete"), calls[1]]);
    assert.deepEqual(codes(), ["STORE_FAILED"]);
  });

  test(`a claim that was lost ${way} is told, and its signal aborts`, async () => {
    const { store, names } = scripted({ claim: [OURS], renew: [true, true, false] }, wrap);
    let reason;
    const { send, codes, outcomes } = listening(
      (_, { signal }) =>
        new Promise((resolve) => {
          signal.onabort = () => {
            reason = signal.reason;
            resolve();
          };
        }),
      { store, leaseMs: 8 },
    );
    // The handler may have left off, as it was told to: that is not acknowledged.
    assert.equal((await send(DURABLE)).status, 500);
    assert.equal(reason.code, "CLAIM_LOST");
    assert.deepEqual([codes(), outcomes()], [["CLAIM_LOST"], ["failed"]]);
    assert.ok(!names().includes("complete"));
  });

  test(`a claim that was lost ${way}: a user who waits gets success, and an acknowledged event stays so`, async () => {
    const aborted = ({ signal }) =>
      new Promise((resolve) => signal.addEventListener("abort", resolve));
    const { store } = scripted({ claim: [OURS], renew: [false], complete: [false] }, wrap);
    const waited = listening(async (_, context) => void (await aborted(context)), {
      store,
      leaseMs: 8,
    });
    assert.equal((await waited.send(KF)).body, "success");
    const stored = async (_, context) => {
      await aborted(context);
      context.acknowledge();
    };
    assert.equal((await listening(stored, { store, leaseMs: 8 }).send(DURABLE)).body, "success");
  });
}

test("a store that cannot renew is asked again as long as the claim lasts, then the claim is lost", async () => {
  const { store, names } = scripted(
    { claim: [OURS], renew: [new Error("gone")], complete: [false] },
    later,
  );
  const { send, heard } = listening(
    (_, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    { store, leaseMs: 400 },
  );
  assert.equal((await send(DURABLE)).status, 500);
  assert.deepEqual(
    heard.errors.map(({ code, cause }) => [code, cause.message]),
    [["CLAIM_LOST", "gone"]],
  );
  assert.ok(names().filter((name) => name === "renew").length > 1);
});

test("a store that does not answer when asked to renew: the claim is lost when its time is over", async () => {
  const store = whole({ claim: () => OURS, renew: () => gate().promise, release: () => true });
  const { send, codes } = listening(
    (_, { signal }) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    { store, leaseMs: 20 },
  );
  assert.equal((await send(DURABLE)).status, 500);
  assert.deepEqual(codes(), ["CLAIM_LOST"]);
});

test("a claim that is being completed is not lost because it cannot be renewed any more", async () => {
  const completed = gate();
  const renewed = gate();
  const store = whole({
    claim: () => OURS,
    complete: () => completed.promise,
    renew: () => renewed.open() ?? false,
  });
  let signal;
  const onEvent = async (_, context) => {
    signal = context.signal;
  };
  const { send, codes } = listening(onEvent, { store, leaseMs: 8 });
  const answer = send(DURABLE);
  await renewed.promise;
  await turns();
  completed.open(true);
  assert.equal((await answer).body, "success");
  assert.deepEqual([codes(), signal.aborted], [[], false]);
});

test("acknowledge() and a handler that ends at once: looked after until the store has it", async () => {
  const ends = [async () => {}, () => {}, () => Promise.reject(new Error("no"))];
  for (const end of ends) {
    const renewed = gate();
    const completed = gate();
    const waiting = [];
    const store = whole({
      claim: () => OURS,
      complete: () => completed.promise,
      renew: () => renewed.open() ?? true,
    });
    const onEvent = (_, context) => {
      context.acknowledge();
      return end();
    };
    const { send, outcomes } = listening(onEvent, {
      store,
      leaseMs: 40,
      deadlineMs: 20,
      waitUntil: (work) => waiting.push(work),
    });
    assert.equal((await send(DURABLE)).body, "success");
    assert.deepEqual(outcomes(), ["acknowledged"]);
    await renewed.promise;
    completed.open(true);
    await Promise.all(waiting);
    assert.ok(waiting.length > 0);
  }
});

test("an answer that is ready when it is due is logged as what it is, and the store's work kept alive", async () => {
  const waiting = [];
  const released = gate();
  const store = whole({ claim: () => OURS, release: () => released.promise, renew: () => true });
  const { send, heard } = listening(() => Promise.reject(new Error("no")), {
    store,
    deadlineMs: 20,
    waitUntil: (work) => waiting.push(work),
  });
  assert.equal((await send(DURABLE)).status, 500);
  const [{ outcome, code }] = heard.log;
  assert.deepEqual([outcome, code, waiting.length], ["failed", "HANDLER_FAILED", 1]);
  released.open(true);
  await waiting[0];
});

test("a completed claim that was not ours any more is told", async () => {
  const { store } = scripted({ claim: [OURS], complete: [false] });
  const { send, codes } = listening(() => {}, { store });
  assert.equal((await send(DURABLE)).body, "success");
  assert.deepEqual(codes(), ["CLAIM_LOST"]);
});

test("a store that never answers leaves time for 503, and a claim that comes too late is given back", async () => {
  const asked = gate();
  const given = gate();
  const store = whole({ claim: () => asked.promise, release: (...all) => given.open(all) });
  const { send, codes } = listening(() => assert.fail("called"), { store, deadlineMs: 20 });
  assert.equal((await send(DURABLE)).status, 503);
  assert.deepEqual(codes(), ["STORE_FAILED"]);
  asked.open(OURS);
  assert.equal((await given.promise)[1], "me");
});

test("a claim that is seen when half its lease is over is given back: the process stood still meanwhile", async () => {
  const released = [];
  const store = whole({
    claim: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60);
      return { state: "claimed", owner: "mine" };
    },
    release: (_key, owner) => released.push(owner) > 0,
  });
  const handler = listening(() => assert.fail("handled"), { store, leaseMs: 100 });
  assert.equal((await handler.send(DURABLE)).status, 503);
  assert.deepEqual(released, ["mine"]);
  assert.deepEqual(handler.codes(), ["MESSAGE_BUSY"]);
});

test("a store that never completes delays the answer to the deadline at most", async () => {
  const never = gate().promise;
  for (const onEvent of [() => {}, async () => {}]) {
    const store = whole({ claim: () => OURS, complete: () => never, renew: () => true });
    const { send, outcomes, codes } = listening(onEvent, { store, deadlineMs: 20 });
    assert.equal((await send(DURABLE)).body, "success");
    assert.deepEqual([outcomes(), codes()], [["handled"], []]);
  }
});

const DAMAGED = [
  "{",
  "null",
  '{"status":500,"headers":{},"body":""}',
  '{"status":200,"headers":{"a\\n":"b"},"body":""}',
  '{"status":200,"headers":{"a":"\\r\\nb: c"},"body":""}',
  '{"status":200,"headers":{}}',
];

test("a reply that somebody has damaged in the store is no answer, and handled again is nothing", async () => {
  for (const onStoreError of ["refuse", "handle"])
    for (const reply of DAMAGED) {
      const { store } = scripted({ claim: [{ state: "done", reply }] });
      const { send, codes } = listening(() => assert.fail("called"), { store, onStoreError });
      assert.equal((await send(DURABLE)).status, 503, reply);
      assert.deepEqual(codes(), ["STORE_FAILED"]);
    }
});

test("a store that says what no store says has failed", async () => {
  for (const claim of [undefined, null, {}, { state: "finished" }, 5])
    for (const wrap of Object.values(WAYS)) {
      const { store } = scripted({ claim: [claim] }, wrap);
      const { send, codes } = listening(() => assert.fail("called"), { store });
      assert.equal((await send(DURABLE)).status, 503);
      assert.deepEqual(codes(), ["STORE_FAILED"]);
    }
});

test("a claim that comes too late and cannot be given back costs nothing", async () => {
  const asked = gate();
  const given = gate();
  const store = whole({
    claim: () => asked.promise,
    release() {
      given.open();
      throw new Error("gone");
    },
  });
  const { send } = listening(() => assert.fail("called"), { store, deadlineMs: 20 });
  assert.equal((await send(DURABLE)).status, 503);
  asked.open(OURS);
  await given.promise;
  await turns();
});

test("an answer that cannot be made is a status all the same, and nobody waits for ever", async () => {
  const broken = {
    ...push,
    reply() {
      throw new Error("backend");
    },
  };
  const options = { resolve: () => broken };
  const { send, codes } = listening(() => {}, options);
  assert.equal((await send(DURABLE)).status, 500);
  assert.deepEqual(codes(), ["INTERNAL"]);
  const failing = listening(() => Promise.reject(new Error("no")), options);
  assert.equal((await failing.send(PAID)).status, 500);
  assert.deepEqual(failing.codes(), ["HANDLER_FAILED", "INTERNAL"]);
});

test("strict: success is sealed, too, for each message anew", async () => {
  const strict = createPush({ ...ACCOUNT, strict: true });
  const { send } = listening(() => {}, {}, strict);
  const replies = [await send(DURABLE), await send(UNKNOWN), await send(DURABLE)];
  assert.deepEqual(
    replies.map((reply) => contentOf(reply, strict)),
    Array(3).fill("success"),
  );
  assert.deepEqual(replies[2], replies[0]);
  assert.notDeepEqual(replies[1], replies[0]);
});
