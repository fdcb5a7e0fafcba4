// Requests of the Web standard: what is answered, what is refused, and who hears of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";

import { maker } from "../conformance/pushes.mjs";
import { vectors } from "../conformance/vectors.mjs";
import { ACCOUNT, plainQuery, TIMESTAMP } from "./lib/account.mjs";
import { DURABLE, gate, KF, listening, now, push, sealed } from "./lib/handler.mjs";
import { refused } from "./lib/refused.mjs";

const URL_ = "https://example.com/wx/callback";

function request({ method, query, body }, url = URL_) {
  return new Request(`${url}?${query}`, { method, body: body ?? null });
}

test("a message by POST, the verification by GET", async () => {
  const seen = [];
  const handler = push.handler(
    (opened, context) => seen.push([opened.type, context.request]) && "success",
    { now },
  );
  const asked = request(sealed(KF));
  const response = await handler(asked);
  assert.deepEqual([response.status, await response.text()], [200, "success"]);
  assert.equal(response.headers.get("content-type"), "text/plain; charset=utf-8");
  assert.equal(seen[0][1], asked);

  const query = `${new URLSearchParams(plainQuery())}&echostr=4375120948345356249`;
  const verified = await handler(request({ method: "GET", query }));
  assert.deepEqual([verified.status, await verified.text()], [200, "4375120948345356249"]);
  assert.equal(verified.headers.get("x-content-type-options"), "nosniff");
  assert.equal(seen.length, 1);
});

const good = sealed(KF);
const altered = good.query.replace(/msg_signature=.{4}/, "msg_signature=0000");
const large = "x".repeat((1 << 20) + 1);

/** What is wrong, what is answered, and the code that `onError` hears. */
const REFUSED = {
  "another method": [{ ...good, method: "PUT" }, 405, "METHOD_NOT_ALLOWED"],
  "a forged signature": [{ ...good, query: altered }, 401, "SIGNATURE_MISMATCH"],
  "no signature": [{ ...good, query: "timestamp=1714112445&nonce=1" }, 401, "SIGNATURE_MISSING"],
  "no query": [{ ...good, query: "" }, 400, "PARAMETER_MISSING"],
  "a plain message": [
    { ...good, query: `${new URLSearchParams(plainQuery())}`, body: KF },
    401,
    "NOT_ENCRYPTED",
  ],
  "no body": [{ ...good, body: undefined }, 400, "BODY_MALFORMED"],
  "no JSON": [{ ...good, body: "{" }, 400, "BODY_MALFORMED"],
  entities: [{ ...good, body: '<!DOCTYPE a [<!ENTITY b "c">]><xml/>' }, 400, "DOCTYPE_REFUSED"],
  "a body that is too large": [{ ...good, body: large }, 413, "BODY_TOO_LARGE"],
};

for (const [name, [incoming, status, code]] of Object.entries(REFUSED)) {
  test(`refused without detail: ${name}`, async () => {
    const errors = [];
    const entries = [];
    const handler = push.handler(() => assert.fail("called"), {
      now,
      onError: (error, opened) => errors.push([error.code, opened]),
      logger: (entry) => entries.push(entry),
    });
    const response = await handler(request(incoming));
    const body = await response.text();
    assert.deepEqual([response.status, errors], [status, [[code, undefined]]]);
    assert.match(body, /^[a-z ]+$/);
    assert.equal(response.headers.get("allow"), status === 405 ? "GET, POST" : null);
    const [{ milliseconds, ...entry }] = entries;
    assert.deepEqual(entry, { outcome: "refused", status, code });
  });
}

test("a body without an announced length is cut off where it is too large", async () => {
  const stopped = gate();
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    cancel: () => stopped.open(true),
  });
  const handler = push.handler(() => {}, { now, maxBodyBytes: 250_000 });
  const response = await handler(
    new Request(`${URL_}?${good.query}`, { method: "POST", body, duplex: "half" }),
  );
  assert.equal(response.status, 413);
  assert.ok(await stopped.promise);
});

test("a body is taken whole where its length is announced, and keeps to the limit all the same", async () => {
  const errors = [];
  const handler = push.handler(() => {}, {
    now,
    maxBodyBytes: 1000,
    onError: ({ code, details }) => errors.push([code, details.bytes]),
  });
  const answers = [
    await handler(announced(good.body, good.body.length)),
    await handler(announced(" ".repeat(2000), 2000)),
    // No server does this.
    await handler(announced(" ".repeat(2000), 5)),
    await handler(announced(" ".repeat(2000), "a lot")),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 413, 413, 413],
  );
  assert.deepEqual(errors, Array(3).fill(["BODY_TOO_LARGE", "2000"]));
});

test("a body that fails on its way is no answer to anybody", async () => {
  for (const length of [undefined, 500]) {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    const handler = push.handler(() => assert.fail("called"), { now });
    assert.equal((await handler(announced(body, length))).status, 400);
  }
});

test("a body that somebody else reads is the server's own doing", async () => {
  for (const length of [undefined, good.body.length]) {
    const errors = [];
    const handler = push.handler(() => assert.fail("called"), {
      now,
      onError: ({ code }) => errors.push(code),
    });
    const asked = announced(good.body, length);
    asked.body.getReader();
    assert.deepEqual([(await handler(asked)).status, errors], [500, ["BODY_PARSED"]]);
  }
});

test("the window of time: a day and 300 seconds, for the verification, too", async () => {
  const at = (seconds) => ({ now: () => TIMESTAMP + seconds });
  const echo = { method: "GET", query: `${new URLSearchParams(plainQuery())}&echostr=1` };
  for (const incoming of [good, echo]) {
    for (const [seconds, status] of [
      [86_700, 200],
      [86_701, 401],
      [-300, 200],
      [-301, 401],
    ]) {
      const { receive } = listening(() => {}, at(seconds));
      assert.equal((await receive(incoming)).status, status, `${incoming.method} ${seconds}`);
    }
    const { receive, codes } = listening(() => {}, { ...at(401), maxAgeSeconds: 100 });
    assert.equal((await receive(incoming)).status, 401);
    assert.deepEqual(codes(), ["TIMESTAMP_OUT_OF_WINDOW"]);
    const configured = createPush({ ...ACCOUNT, maxAgeSeconds: 100 });
    assert.equal((await configured.receiver(() => {}, at(401))(incoming)).status, 401);
  }
  // Without `now` it is the clock of this machine.
  assert.equal((await push.handler(() => {})(request(good))).status, 401);
});

test("a clock that gives no time lets nothing pass", async () => {
  for (const time of [Number.NaN, undefined, null, String(TIMESTAMP), Infinity, {}]) {
    const { receive, codes } = listening(() => assert.fail("called"), { now: () => time });
    assert.equal((await receive(good)).status, 500, String(time));
    assert.deepEqual(codes(), ["INTERNAL"]);
  }
});

test("whoever is asked for the account and does not answer delays the answer to the deadline at most", async () => {
  const resolve = () => gate().promise;
  const { receive, codes } = listening(() => assert.fail("called"), { resolve, deadlineMs: 20 });
  assert.equal((await receive(good)).status, 500);
  assert.equal((await receive({ ...good, remainingMs: 1 })).status, 500);
  assert.deepEqual(codes(), ["INTERNAL", "INTERNAL"]);
});

test("a body that does not end is not waited for without end", async () => {
  for (const length of [undefined, 500]) {
    const body = new ReadableStream({ pull: () => gate().promise });
    const errors = [];
    const handler = push.handler(() => assert.fail("called"), {
      now,
      deadlineMs: 20,
      onError: ({ code }) => errors.push(code),
    });
    const { status } = await handler(announced(body, length));
    assert.deepEqual([status, errors], [400, ["BODY_MALFORMED"]]);
  }
});

test("a body that was read before is the server's own doing, and told", async () => {
  const [errors, entries] = [[], []];
  const handler = push.handler(() => assert.fail("called"), {
    now,
    onError: ({ code, message }) => errors.push([code, /rawBody/.test(message)]),
    logger: ({ outcome, code }) => entries.push([outcome, code]),
  });
  const asked = request(good);
  await asked.text();
  assert.equal((await handler(asked)).status, 500);
  assert.deepEqual([errors, entries], [[["BODY_PARSED", true]], [["refused", "BODY_PARSED"]]]);
});

test("the limit of the handler holds whoever has read the body", async () => {
  const { receive, codes } = listening(() => assert.fail("called"), { maxBodyBytes: 100 });
  const bytes = new TextEncoder().encode(good.body);
  for (const body of [good.body, bytes, bytes.buffer])
    assert.equal((await receive({ ...good, body })).status, 413);
  assert.deepEqual(codes(), Array(3).fill("BODY_TOO_LARGE"));
});

test("waitUntil of the platform, wherever it stands", async () => {
  const work = gate();
  const waiting = [];
  const platform = {
    waitUntil(promise) {
      assert.equal(this, platform);
      waiting.push(promise);
    },
  };
  const handler = push.handler(() => work.promise, { now, deadlineMs: 10 });
  await handler(request(sealed(KF)), { env: 1 }, platform);
  assert.equal(waiting.length, 1);
  work.open();
  await waiting[0];
});

test("accounts at run time: chosen by what the request says, which is then verified", async () => {
  const other = createPush({ ...ACCOUNT, appId: "wx1111111111111111", token: "other" });
  const hints = [];
  const options = {
    now,
    authorizerAppId: ({ path }) => path.split("/")[2],
    resolve: async (hint) => {
      hints.push(hint);
      return hint.toUserName === "gh_other" ? other : undefined;
    },
  };
  const accounts = [];
  const handler = push.handler((_, { account, authorizerAppId }) => {
    accounts.push([account.appId, authorizerAppId]);
  }, options);
  const url = "https://example.com/wx/wx2222222222222222";
  const named = (incoming, name) => {
    const body = JSON.stringify({ ToUserName: name, ...JSON.parse(incoming.body) });
    return request({ ...incoming, body }, url);
  };
  assert.equal((await handler(named(sealed(DURABLE, other), "gh_other"))).status, 200);
  assert.equal((await handler(named(sealed(DURABLE), "gh_own"))).status, 200);
  assert.equal((await handler(named(sealed(DURABLE), "gh_other"))).status, 401);
  assert.equal((await handler(named(sealed(DURABLE, other), 'gh"><script>'))).status, 401);
  const [path, appId] = ["/wx/wx2222222222222222", "wx2222222222222222"];
  assert.deepEqual(hints, [
    { path, toUserName: "gh_other", appId },
    { path, toUserName: "gh_own", appId },
    { path, toUserName: "gh_other", appId },
    { path, appId },
  ]);
  assert.deepEqual(accounts, [
    ["wx1111111111111111", appId],
    [ACCOUNT.appId, appId],
  ]);

  const { receive, codes } = listening(() => assert.fail("called"), options);
  assert.equal((await receive({ ...good, path: "/wx/../etc" })).status, 400);
  assert.deepEqual(codes(), ["PARAMETER_INVALID"]);
  const failing = listening(() => {}, { resolve: () => Promise.reject(new Error("database")) });
  assert.equal((await failing.send(KF)).status, 500);
  assert.equal(failing.heard.errors[0].cause.message, "database");
});

test("nothing that is logged or told has a secret or a content in it", async () => {
  const { receive, send, heard } = listening(() => {
    throw new Error("no");
  });
  await send('{"MsgType":"text","FromUserName":"o_private","Content":"private","MsgId":"1"}');
  await receive({ ...good, query: altered });
  const told = JSON.stringify([heard.log, heard.errors]);
  for (const secret of [
    "private",
    ACCOUNT.encodingAesKey,
    ACCOUNT.token,
    good.query.split("=").at(-1),
  ])
    assert.ok(!told.includes(secret), secret);
});

const WRONG = {
  deadlineMs: [0, -1, Number.NaN, "4500", 60_001],
  leaseMs: [0, 4001],
  maxAgeSeconds: [-1, Number.NaN],
  // Forgotten before a retry is refused: it would be handled twice.
  keepSeconds: [86_699, 0],
  // What is larger the push would refuse.
  maxBodyBytes: [-1, (1 << 20) + 1],
  onStoreError: ["ignore", "", null],
  // A text has `includes`, too.
  acknowledge: ["wxa_media_check", 1, [1], null],
  store: [null, {}, { claim() {}, renew() {}, complete() {} }],
  now: [1714112445, null],
  resolve: [push],
  authorizerAppId: ["wx1111111111111111"],
  onError: ["log"],
  onLate: [{}],
  logger: [true],
  waitUntil: [Promise.resolve()],
  onerror: [() => {}],
};

test("whatever fails is printed where nobody hears of errors, also what is answered with success", async (t) => {
  const printed = t.mock.method(console, "error", () => {});
  const failure = new Error("the database is gone");
  const throws = () => Promise.reject(failure);
  for (const logger of [undefined, () => {}]) {
    const receive = push.receiver(throws, { now, logger });
    assert.equal((await receive(sealed(KF))).body, "success");
    const [code, , cause] = printed.mock.calls[0].arguments;
    assert.deepEqual([code, cause], ["HANDLER_FAILED", failure]);
    await push.receiver(throws, { now, logger, onError() {} })(sealed(KF));
    assert.equal(printed.mock.callCount(), 1);
    printed.mock.resetCalls();
  }
});

test("options that are none are refused when the handler is made", () => {
  for (const [name, values] of Object.entries(WRONG))
    for (const value of values) {
      const error = refused(
        () => push.handler(() => {}, { [name]: value }),
        "CONFIG_INVALID",
        name,
      );
      assert.equal(error.details.path, name);
    }
  refused(() => push.handler(() => {}, "fast"), "CONFIG_INVALID");
  push.handler(() => {}, { keepSeconds: 86_700 });
  push.handler(() => {}, { maxAgeSeconds: 10, keepSeconds: 310 });
});

test("what handles events is a function, or functions with one for the unknown", () => {
  const wrong = [
    undefined,
    null,
    {},
    { text() {} },
    { unknown: 1 },
    { unknown() {}, text: "text" },
    "text",
  ];
  for (const onEvent of wrong) refused(() => push.handler(onEvent), "CONFIG_INVALID");
});

/** Two requests of the vectors are handled twice unless they are one event. */
test("the vectors of deduplication, through the handler", async () => {
  const pushOf = maker({ createPush });
  for (const { tcId, config, query, requests, sameKey } of vectors("dedupe")) {
    let calls = 0;
    const onEvent = () => {
      calls += 1;
      return { ErrCode: 0 };
    };
    const { receive } = listening(onEvent, {}, pushOf(config, "en"));
    for (const { body, query: own = query } of requests) {
      const reply = await receive({ method: "POST", query: own, body });
      assert.equal(reply.status, 200, tcId);
    }
    assert.equal(calls, sameKey ? 1 : requests.length, tcId);
  }
});

/** A request with this body, of which it says this length, if any. */
function announced(body, length) {
  const headers = length === undefined ? {} : { "content-length": String(length) };
  return new Request(`${URL_}?${good.query}`, { method: "POST", headers, body, duplex: "half" });
}
