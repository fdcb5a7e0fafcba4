// reply and transfer: which requests can be answered, and what the logger hears of the answers.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";

import { ACCOUNT, EVENT, MESSAGE, opened } from "./lib/account.mjs";
import { refused } from "./lib/refused.mjs";
import { decrypted, fieldsOf } from "./lib/sealed.mjs";

const TIMESTAMP = 1800000000;

const warnings = [];
const push = createPush({ ...ACCOUNT, locale: "en", logger: (warning) => warnings.push(warning) });
const event = opened(push, EVENT);
const message = opened(push, MESSAGE);
const xml = opened(push, MESSAGE, "xml");

test("transfer names the two users, and the one who takes over", () => {
  const { plain } = decrypted(
    fieldsOf(push.transfer(message, { timestamp: TIMESTAMP, kfAccount: "kf@x" }).body, "json")
      .Encrypt,
  );
  assert.deepEqual(JSON.parse(plain), {
    ToUserName: "o1",
    FromUserName: "gh_1",
    CreateTime: TIMESTAMP,
    MsgType: "transfer_customer_service",
    TransInfo: { KfAccount: "kf@x" },
  });
  const markup = decrypted(
    fieldsOf(push.transfer(xml, { kfAccount: "a]]>b" }).body, "xml").Encrypt,
  ).plain;
  assert.match(markup, /<KfAccount><!\[CDATA\[a\]\]\]\]><!\[CDATA\[>b\]\]><\/KfAccount>/);
});

test("the logger hears of answers that the documents do not show, and of no others", () => {
  const heard = (call) => {
    warnings.length = 0;
    call();
    return warnings.map(({ code, message }) => (message ? code : "no message"));
  };
  assert.deepEqual(
    heard(() => push.reply(event, { ErrCode: 0, ErrMsg: "" })),
    [],
  );
  assert.deepEqual(
    heard(() => push.reply(event)),
    [],
  );
  assert.deepEqual(
    heard(() => push.reply(event, { zz: 1 })),
    ["REPLY_SHAPE_UNDOCUMENTED"],
  );
  const query = opened(
    push,
    '{"MsgType":"event","Event":"xpay_subscribe_ios_refund_query_notify"}',
  );
  assert.deepEqual(
    heard(() => push.reply(query)),
    ["REPLY_ANSWER_EXPECTED"],
  );
});

test("a logger that throws costs no answer", () => {
  const loud = createPush({
    ...ACCOUNT,
    logger: () => {
      throw new Error("disk full");
    },
  });
  assert.equal(loud.reply(event, { zz: 1 }).status, 200);
});

test("whatever opens can be answered", () => {
  const odd = [
    '{"MsgType":1}',
    '{"MsgType":"text","FromUserName":7}',
    '{"ToUserName":["a"]}',
    '{"Event":{"a":1}}',
    '{"MsgType":null}',
    "{}",
    "<xml><ToUserName>a</ToUserName><ToUserName>b</ToUserName></xml>",
    "<xml><MsgType><a>1</a></MsgType></xml>",
  ];
  for (const text of odd) {
    const request = opened(push, text, text.startsWith("<") ? "xml" : "json");
    assert.equal(push.reply(request).body, "success", text);
    assert.equal(push.reply(request, "你好").status, 200, text);
  }
});

test("an opened request may come from a queue, and is answered by its own push alone", () => {
  for (const stored of [
    structuredClone(event),
    JSON.parse(JSON.stringify(event)),
    Object.freeze({ ...event }),
  ]) {
    assert.equal(push.reply(stored).body, "success");
    assert.ok(push.reply(stored, "x").body.includes("Encrypt"));
  }
  refused(
    () => createPush({ ...ACCOUNT, appId: "wx0000000000000000", locale: "en" }).reply(event, "x"),
    "ACCOUNT_UNKNOWN",
  );
});
