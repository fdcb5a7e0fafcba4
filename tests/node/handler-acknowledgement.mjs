// When a push is acknowledged: by the class of its event, and never before its work is safe.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  contentOf,
  DURABLE,
  gate,
  KF,
  listening,
  PAID,
  QUERY,
  turns,
  UNKNOWN,
} from "./lib/handler.mjs";

/** Shorter than any handler that waits for a gate. */
const deadlineMs = 20;
const FAILED = '{"ErrCode":-1,"ErrMsg":"fail"}';

for (const [name, message] of Object.entries({ KF, DURABLE, PAID, UNKNOWN })) {
  test(`${name}: success when the handler has given nothing, at once or later`, async () => {
    for (const onEvent of [() => {}, async () => {}, () => "success", async () => null]) {
      const { send, heard, outcomes } = listening(onEvent);
      const reply = await send(message);
      assert.deepEqual([reply.status, reply.body], [200, "success"]);
      assert.deepEqual([heard.errors, outcomes()], [[], ["handled"]]);
    }
  });
}

test("a durable event is never acknowledged before the handler is done", async () => {
  const work = gate();
  const { send, heard, codes } = listening(() => work.promise, { deadlineMs });
  assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
  const paid = await send(PAID);
  assert.deepEqual([paid.status, contentOf(paid)], [200, FAILED]);
  assert.deepEqual(codes(), ["DEADLINE_EXCEEDED", "DEADLINE_EXCEEDED"]);
  assert.deepEqual(status(await send(UNKNOWN)), [500, "error"]);
  assert.deepEqual(heard.late, []);

  work.open();
  await turns();
  assert.deepEqual(
    heard.late.map(({ type, answer, acknowledged }) => [type, answer, acknowledged]),
    [
      ["wxa_media_check", undefined, false],
      ["xpay_goods_deliver_notify", undefined, false],
      ["unknown", undefined, false],
    ],
  );
  // A retry gets the answer, and the handler is not called again.
  assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
  assert.deepEqual(status(await send(PAID)), [200, "success"]);
});

test("a durable event that fails is not acknowledged, and handled again when it is repeated", async () => {
  for (const thrown of [new Error("no"), undefined, "text", null]) {
    let calls = 0;
    const { send, heard } = listening(async () => {
      calls += 1;
      if (calls < 3) throw thrown;
    });
    assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
    assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
    assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
    assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
    assert.equal(calls, 3);
    const error = { code: "HANDLER_FAILED", cause: thrown, type: "wxa_media_check" };
    assert.deepEqual(heard.errors, [error, error]);
  }
});

test("where the documents show a failure, that is the answer", async () => {
  const { send } = listening(() => {
    throw new Error("no");
  });
  const reply = await send(PAID);
  assert.deepEqual([reply.status, contentOf(reply)], [200, FAILED]);
});

test("a user who waits gets success, and the handler goes on", async () => {
  const work = gate();
  const { send, heard, outcomes } = listening(() => work.promise, { deadlineMs });
  assert.deepEqual(status(await send(KF)), [200, "success"]);
  // The message was acknowledged: one more of it changes nothing.
  assert.deepEqual(status(await send(KF)), [200, "success"]);
  assert.deepEqual([heard.errors, heard.late, outcomes()], [[], [], ["late", "repeated"]]);
  work.open("too late");
  await turns();
  const [{ answer, acknowledged }] = heard.late;
  assert.deepEqual([answer, acknowledged], ["too late", true]);
});

test("a user who waits gets success also when the handler fails, before the deadline or after it", async () => {
  const failing = listening(() => Promise.reject(new Error("no")));
  assert.deepEqual(status(await failing.send(KF)), [200, "success"]);
  assert.deepEqual(failing.codes(), ["HANDLER_FAILED"]);

  const work = gate();
  const late = listening(() => work.promise, { deadlineMs });
  assert.deepEqual(status(await late.send(KF)), [200, "success"]);
  work.fail(new Error("no"));
  await turns();
  assert.deepEqual(late.codes(), ["HANDLER_FAILED"]);
  assert.deepEqual(late.heard.late, []);
});

test("a query is never answered empty", async () => {
  const made = { status: 200, headers: {}, body: "success" };
  for (const answer of [undefined, null, "", "success", made]) {
    const { send, codes } = listening(() => answer);
    assert.deepEqual(status(await send(QUERY)), [500, "error"]);
    assert.deepEqual(codes(), ["ANSWER_MISSING"]);
  }
  const throwing = listening(() => {
    throw new Error("no");
  });
  assert.deepEqual(status(await throwing.send(QUERY)), [500, "error"]);
  const work = gate();
  const late = listening(() => work.promise, { deadlineMs });
  assert.deepEqual(status(await late.send(QUERY)), [500, "error"]);
  work.open({ Quota: 1 });
  await turns();
  assert.equal(contentOf(await late.send(QUERY)), '{"Quota":1}');
});

test("acknowledge(): answered at once and never repeated, whatever becomes of the rest", async () => {
  for (const message of [DURABLE, KF, PAID]) {
    const work = gate();
    const { send, heard, codes } = listening((_, context) => {
      context.acknowledge();
      context.acknowledge();
      return work.promise;
    });
    assert.deepEqual(status(await send(message)), [200, "success"]);
    assert.deepEqual(status(await send(message)), [200, "success"]);
    work.fail(new Error("later"));
    await turns();
    assert.deepEqual([codes(), heard.late], [["HANDLER_FAILED"], []]);
    assert.deepEqual(status(await send(message)), [200, "success"]);
  }
});

test("acknowledge() after the answer does nothing; a query is acknowledged by its answer alone", async () => {
  const kept = [];
  const { send } = listening((_, context) => {
    kept.push(context);
  });
  await send(DURABLE);
  kept[0].acknowledge();

  const codes = [];
  const { send: ask } = listening(async (_, context) => {
    try {
      context.acknowledge();
    } catch (error) {
      codes.push(error.code);
    }
    context.acknowledge({ Quota: 7 });
    await gate().promise;
  });
  assert.equal(contentOf(await ask(QUERY)), '{"Quota":7}');
  assert.deepEqual(codes, ["ANSWER_MISSING"]);
});

test("acknowledge() after the deadline: a retry gets success, whatever becomes of the rest", async () => {
  const [stored, work] = [gate(), gate()];
  let calls = 0;
  const { send, codes } = listening(
    async (_, context) => {
      calls += 1;
      await stored.promise;
      context.acknowledge();
      await work.promise;
    },
    { deadlineMs },
  );
  assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
  stored.open();
  await turns();
  assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
  work.fail(new Error("later"));
  await turns();
  assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
  assert.deepEqual([calls, codes()], [1, ["DEADLINE_EXCEEDED", "HANDLER_FAILED"]]);
});

test("the option acknowledge: stored before, and so treated as customer service is; never a query", async () => {
  const fails = () => Promise.reject(new Error("no"));
  for (const acknowledge of [true, ["wxa_media_check", "get_quota"]]) {
    const { send } = listening(fails, { acknowledge });
    assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
    assert.deepEqual(status(await send(QUERY)), [500, "error"]);
  }
  const { send } = listening(fails, { acknowledge: ["unknown"] });
  assert.deepEqual(status(await send(UNKNOWN)), [200, "success"]);
  assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
});

test("an answer that cannot be sealed does not repeat work that is done", async () => {
  const passive = {
    MsgType: "text",
    ToUserName: "o1",
    FromUserName: "gh_1",
    CreateTime: 1,
    Content: "x",
  };
  for (const message of [DURABLE, KF]) {
    let calls = 0;
    const { send, codes } = listening(() => {
      calls += 1;
      return passive;
    });
    assert.deepEqual(status(await send(message)), [200, "success"]);
    assert.deepEqual(status(await send(message)), [200, "success"]);
    assert.deepEqual([calls, codes()], [1, ["PASSIVE_REPLY_UNSUPPORTED"]]);
  }
});

test("a failure that is returned is one that was thrown", async () => {
  const failures = [
    new Response("no", { status: 500 }),
    new Error("no"),
    false,
    { status: 500, headers: {}, body: "" },
    { statusCode: 404, headers: {}, body: "" },
  ];
  for (const failure of failures) {
    for (const onEvent of [() => failure, async () => failure]) {
      const { send, heard } = listening(onEvent);
      assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
      assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
      const error = { code: "HANDLER_FAILED", cause: failure, type: "wxa_media_check" };
      assert.deepEqual(heard.errors, [error, error]);
    }
  }
});

test("an answer of HTTP that no server can send does not repeat work that is done", async () => {
  const answers = [
    new Response("success"),
    { status: 200, headers: { "a b": "c" }, body: "x" },
    { status: 200, headers: { a: "b\r\nc: d" }, body: "x" },
    { status: 200, headers: { a: 5 }, body: "x" },
    { statusCode: 200, headers: {}, body: "x" },
  ];
  for (const answer of answers) {
    const { send, codes } = listening(() => answer);
    assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
    assert.deepEqual(codes(), ["INVALID_ARGUMENT"]);
    assert.deepEqual(status(await send(QUERY)), [500, "error"]);
  }
});

test("whatever is thrown is told, be it hostile", async () => {
  const hostile = new Proxy(
    {},
    {
      get: () => assert.fail("get"),
      getPrototypeOf: () => assert.fail("getPrototypeOf"),
    },
  );
  const { send, codes } = listening(() => {}, { resolve: () => Promise.reject(hostile) });
  assert.equal((await send(DURABLE)).status, 500);
  assert.deepEqual(codes(), ["INTERNAL"]);
  const failing = listening(() => Promise.reject(hostile));
  assert.equal((await failing.send(DURABLE)).status, 500);
  assert.deepEqual(failing.codes(), ["HANDLER_FAILED"]);
});

test("what push.transfer or push.reply has made is sent as it is", async () => {
  const { push } = await import("./lib/handler.mjs");
  const { send } = listening((opened) => push.transfer(opened));
  assert.match(contentOf(await send(KF)), /"transfer_customer_service"/);
});

test("the answer of a retry is the very one that was sent", async () => {
  const { send, outcomes } = listening(() => ({ ErrCode: 0 }));
  const first = await send(PAID);
  assert.deepEqual(await send(PAID), first);
  assert.deepEqual(outcomes(), ["handled", "repeated"]);
});

test("waitUntil is given what goes on behind the answer, and nothing else", async () => {
  const waiting = [];
  const work = gate();
  const waitUntil = (promise) => waiting.push(promise);
  const { send } = listening((opened) => opened.type === "text" && work.promise, {
    deadlineMs,
    waitUntil,
  });
  await send(DURABLE);
  assert.equal(waiting.length, 0);
  await send(KF);
  assert.equal(waiting.length, 1);
  work.open();
  await waiting[0];

  const mine = gate();
  const own = listening((_, context) => context.waitUntil(mine.promise), { waitUntil });
  await own.send(DURABLE);
  mine.fail(new Error("later"));
  await waiting[1];
  assert.deepEqual(own.codes(), ["HANDLER_FAILED"]);
});

test("listeners that throw, at once or later, cost nothing", async () => {
  const fails = () => Promise.reject(new Error("listener"));
  const throws = () => {
    throw new Error("listener");
  };
  for (const told of [fails, throws]) {
    const options = { onError: told, logger: told, onLate: told, waitUntil: told, deadlineMs };
    const work = gate();
    const { send } = listening(() => work.promise, options);
    assert.deepEqual(status(await send(DURABLE)), [500, "error"]);
    work.open();
    await turns();
    assert.deepEqual(status(await send(DURABLE)), [200, "success"]);
  }
});

test("context: what it says of the message", async () => {
  const { receive, send } = listening((_, context) => {
    seen = { ...context, retryTimes: context.retryTimes, aborted: context.signal.aborted };
  });
  let seen;
  const before = Date.now();
  await send('{"MsgType":"event","Event":"xpay_refund_notify","WxRefundId":"R1","RetryTimes":2}');
  assert.equal(seen.retryTimes, 2);
  assert.equal(seen.aborted, false);
  assert.match(seen.dedupeKey, /^wxba5fad812f8e6fb9:xpay_refund_notify:/);
  assert.equal(seen.account.appId, "wxba5fad812f8e6fb9");
  assert.ok(seen.deadline > before + 4000 && seen.deadline < Date.now() + 4501);
  assert.equal(typeof receive.maxBodyBytes, "number");
});

test("events by type; unknown takes the others", async () => {
  const calls = [];
  const { send } = listening({
    text: (opened) => void calls.push(`text ${opened.event.Content}`),
    unknown: (opened) => void calls.push(`unknown ${opened.type}`),
  });
  await send(KF);
  await send(DURABLE);
  await send(UNKNOWN);
  assert.deepEqual(calls, ["text hi", "unknown wxa_media_check", "unknown unknown"]);
});

function status({ status, body }) {
  return [status, body];
}
