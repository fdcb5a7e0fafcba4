// The switch from plain to secure mode, as the guide has it: what is sent before it and again behind it is handled once.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush, memoryStore } from "weseal";

import { ACCOUNT, plainQuery } from "./lib/account.mjs";
import { contentOf, DURABLE, gate, KF, now, PAID, push, QUERY, sealed } from "./lib/handler.mjs";

const { encodingAesKey, ...keyless } = ACCOUNT;
const servers = {
  "plain, no key": createPush({ ...keyless, mode: "plain" }),
  "plain, with the key": createPush({ ...ACCOUNT, mode: "plain" }),
  compat: createPush({ ...ACCOUNT, mode: "compat" }),
  secure: push,
};

/** What WeChat sends by the mode of the console. */
const requests = {
  plain: (message) => ({
    ...sealed(message),
    query: `${new URLSearchParams(plainQuery())}`,
    body: message,
  }),
  compat(message) {
    const { query, body, ...other } = sealed(message);
    const both = { ...plainQuery(), ...Object.fromEntries(new URLSearchParams(query)) };
    const beside = { ...JSON.parse(message), ...JSON.parse(body) };
    return { ...other, query: `${new URLSearchParams(both)}`, body: JSON.stringify(beside) };
  },
  secure: (message) => sealed(message),
};

/** Which server meets which console, one step behind the other. */
const ways = {
  "as the guide has it": [
    ["plain, no key", "plain"],
    ["plain, with the key", "plain"],
    ["plain, with the key", "secure"],
    ["secure", "secure"],
  ],
  "by way of compat": [
    ["plain, no key", "plain"],
    ["plain, with the key", "plain"],
    ["plain, with the key", "compat"],
    ["compat", "compat"],
    ["compat", "secure"],
    ["secure", "secure"],
  ],
  "by way of compat, the console first": [
    ["plain, no key", "plain"],
    ["plain, no key", "compat"],
    ["compat", "compat"],
    ["secure", "compat"],
    ["secure", "secure"],
  ],
};

/** A message, what is answered to it, and what is answered while its handler fails. */
const messages = [
  [KF, "success", [200, "success"]],
  [DURABLE, "success", [500, "error"]],
  [PAID, '{"ErrCode":0,"ErrMsg":"ok"}', [200, '{"ErrCode":-1,"ErrMsg":"fail"}']],
  [QUERY, '{"quota":5}', [500, "error"]],
];

for (const [way, steps] of Object.entries(ways))
  for (const [message, answer, failure] of messages)
    test(`${way}: handled once, whenever that comes about: ${message}`, async () => {
      for (const success of steps.keys()) {
        const store = memoryStore();
        let calls = 0;
        for (const [step, [server, mode]] of steps.entries()) {
          // A server that is deployed anew, with the store of the one before.
          const receive = servers[server].receiver(
            () => {
              if (step < success) throw new Error("not yet");
              calls += 1;
              return answer;
            },
            { now, store, onError() {} },
          );
          // The answer is lost: it comes again at every step.
          for (const attempt of ["first", "second"]) {
            const reply = await receive(requests[mode](message));
            const where = `${server}, ${mode}, ${attempt}, handled at step ${success}`;
            const expected = step < success ? failure : [200, answer];
            const isSealed = reply.body.includes("Encrypt");
            const content = isSealed ? contentOf(reply) : reply.body;
            assert.deepEqual([reply.status, content], expected, where);
            const isOpened = mode !== "plain" && server !== "plain, no key";
            assert.equal(isSealed, isOpened && expected[1].startsWith("{"), where);
          }
        }
        assert.equal(calls, 1, `handled at step ${success}`);
      }
    });

test("what is in work on the old server while the console is switched is waited for by the new one", async () => {
  const store = memoryStore();
  const work = gate();
  const before = servers["plain, with the key"].receiver(() => work.promise, { now, store });
  const after = push.receiver(() => assert.fail("called"), { now, store });
  const first = before(requests.plain(PAID));
  const second = after(requests.secure(PAID));
  work.open({ ErrCode: 0 });
  assert.equal((await first).body, '{"ErrCode":0}');
  const reply = await second;
  assert.ok(reply.body.includes("Encrypt"));
  assert.equal(contentOf(reply), '{"ErrCode":0}');
});

test("a plain retry is refused once the server is secure: hence the wait before the last step", async () => {
  const codes = [];
  const receive = push.receiver(() => assert.fail("called"), {
    now,
    onError: ({ code }) => codes.push(code),
  });
  assert.equal((await receive(requests.plain(PAID))).status, 401);
  assert.deepEqual(codes, ["NOT_ENCRYPTED"]);
});
