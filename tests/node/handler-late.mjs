// A message that takes long: it is answered when that is due, however many there are, and never taken twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { memoryStore } from "weseal";

import { DURABLE, gate, listening, UNKNOWN } from "./lib/handler.mjs";

test("an event whose documents ask for an answer sooner has less time, whatever the option says", async () => {
  const left = [];
  const onEvent = (_, { deadline }) => {
    left.push(deadline - Date.now());
    return { result_code: 0, evidence: "" };
  };
  const SOON = {
    xpay_subscribe_ios_refund_query_notify: 2500,
    wxa_novel_chapter_permission: 3500,
    get_quota: 4500,
  };
  for (const [Event, longest] of Object.entries(SOON)) {
    const message = JSON.stringify({ MsgType: "event", Event });
    await listening(onEvent).send(message);
    await listening(onEvent, { deadlineMs: 4900 }).send(message);
    const [own, asked] = left.splice(0);
    assert.ok(own <= longest && own > longest - 900, `${Event} ${own}`);
    assert.ok(asked <= (longest === 4500 ? 4900 : longest), `${Event} ${asked}`);
  }
});

test("a handler that hangs neither ends the lease nor takes a second one", async () => {
  const work = gate();
  let calls = 0;
  const { send, codes } = listening(
    () => {
      calls += 1;
      return work.promise;
    },
    { deadlineMs: 20, leaseMs: 8, store: memoryStore({ now: () => 0 }) },
  );
  assert.equal((await send(DURABLE)).status, 500);
  assert.equal((await send(DURABLE)).status, 503);
  assert.deepEqual([calls, codes()], [1, ["DEADLINE_EXCEEDED", "MESSAGE_BUSY"]]);
  work.open();
});

test("of many messages at once those that take too long are answered when they are due, and no others", async () => {
  const outcome = ({ event }) => event.a % 3;
  const { send, outcomes } = listening(
    async (opened) => {
      await new Promise((resolve) => setTimeout(resolve, (opened.event.a * 37) % 90));
      if (outcome(opened) === 0) await gate().promise;
      if (outcome(opened) === 1) throw new Error("failed");
    },
    { deadlineMs: 300 },
  );
  const all = Array.from({ length: 60 }, (_, a) => send(UNKNOWN.replace('"a":1', `"a":${a}`)));
  const expected = Array.from({ length: 60 }, (_, a) => (a % 3 === 2 ? 200 : 500));
  assert.deepEqual(
    (await Promise.all(all)).map(({ status }) => status),
    expected,
  );
  const counts = ["handled", "failed", "late"].map(
    (name) => outcomes().filter((one) => one === name).length,
  );
  assert.deepEqual(counts, [20, 20, 20]);
});
