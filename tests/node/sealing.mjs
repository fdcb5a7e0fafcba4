// seal, reply and transfer: their options, their warnings, and what they take for granted.

import assert from "node:assert/strict";
import { createDecipheriv } from "node:crypto";
import { test } from "node:test";

import { createPush, signature } from "weseal";

import { ACCOUNT, EVENT, MESSAGE, NONCE, opened, TIMESTAMP } from "./lib/account.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";

const FIXED = { timestamp: 1800000000, nonce: "a-nonce_1", random: "0123456789abcdef" };

const warnings = [];
const push = createPush({ ...ACCOUNT, locale: "en", logger: (warning) => warnings.push(warning) });
const event = opened(push, EVENT);
const message = opened(push, MESSAGE);
const xml = opened(push, MESSAGE, "xml");

test("seal uses timestamp, nonce and random as they are given", () => {
  const sealed = push.seal("你好", FIXED);
  const { plain, random } = decrypted(sealed.Encrypt);
  assert.deepEqual(Object.keys(sealed), ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"]);
  assert.deepEqual([sealed.TimeStamp, sealed.Nonce, random, plain], [FIXED.timestamp, FIXED.nonce, FIXED.random, "你好"]);
  const parts = [ACCOUNT.token, String(FIXED.timestamp), FIXED.nonce, sealed.Encrypt];
  assert.equal(sealed.MsgSignature, signature(parts));
  assert.deepEqual(push.seal("你好", FIXED), sealed);
});

test("reply and transfer use them too, in both formats", () => {
  for (const [request, format] of [[message, "json"], [xml, "xml"]]) {
    for (const answer of [push.reply(request, "你好", FIXED), push.transfer(request, FIXED)]) {
      const sealed = fieldsOf(answer.body, format);
      assert.deepEqual([sealed.TimeStamp, sealed.Nonce], [String(FIXED.timestamp), FIXED.nonce]);
      assert.equal(decrypted(sealed.Encrypt).random, FIXED.random);
    }
  }
});

test("an option that is undefined is not given", () => {
  const before = Math.floor(Date.now() / 1000);
  const none = { timestamp: undefined, nonce: undefined, random: undefined, account: undefined };
  const sealed = push.seal("x", none);
  assert.ok(sealed.TimeStamp >= before && sealed.TimeStamp <= before + 60);
  const { account, ...others } = none;
  const answer = fieldsOf(push.reply(event, "x", { ...others, strict: undefined }).body, "json");
  assert.equal(answer.Nonce, NONCE);
  assert.equal(push.transfer(message, { ...others, kfAccount: undefined }).status, 200);
  const { query, body } = requestOf(sealed);
  assert.equal(push.unseal(query, body, { now: undefined, maxAgeSeconds: undefined, account: undefined }).message, "x");
});

test("by default time is now; the nonce is the request's, of seal a fresh one", () => {
  const before = Math.floor(Date.now() / 1000);
  const answer = fieldsOf(push.reply(event, "x").body, "json");
  assert.ok(Number(answer.TimeStamp) >= before && Number(answer.TimeStamp) <= before + 60);
  assert.equal(answer.Nonce, NONCE);
  assert.match(push.seal("x").Nonce, /^[!-~]{16}$/);
});

test("strict seals success and the empty body; of a plain request nothing is sealed", () => {
  const strict = createPush({ ...ACCOUNT, strict: true });
  const plain = createPush({ ...ACCOUNT, mode: "plain" });
  for (const content of ["success", ""]) {
    const bare = { status: 200, headers: { "content-type": "text/plain; charset=utf-8" }, body: content };
    assert.deepEqual(push.reply(event, content), bare);
    assert.deepEqual(push.reply(event, content, { strict: false }), bare);
    for (const answer of [push.reply(event, content, { strict: true }), strict.reply(event, content), strict.reply(event, content, { strict: false })]) {
      assert.deepEqual(answer.headers, { "content-type": "application/json; charset=utf-8" });
      assert.equal(decrypted(JSON.parse(answer.body).Encrypt).plain, content);
    }
    const request = plain.open(plainQuery(), EVENT);
    assert.deepEqual(plain.reply(request, content, { strict: true }), bare);
  }
});

test("transfer names the two users, and the one who takes over", () => {
  const { plain } = decrypted(fieldsOf(push.transfer(message, { ...FIXED, kfAccount: "kf@x" }).body, "json").Encrypt);
  assert.deepEqual(JSON.parse(plain), {
    ToUserName: "o1",
    FromUserName: "gh_1",
    CreateTime: FIXED.timestamp,
    MsgType: "transfer_customer_service",
    TransInfo: { KfAccount: "kf@x" },
  });
  const markup = decrypted(fieldsOf(push.transfer(xml, { kfAccount: "a]]>b" }).body, "xml").Encrypt).plain;
  assert.match(markup, /<KfAccount><!\[CDATA\[a\]\]\]\]><!\[CDATA\[>b\]\]><\/KfAccount>/);
});

test("the logger hears of answers that the documents do not show, and of no others", () => {
  const heard = (call) => {
    warnings.length = 0;
    call();
    return warnings.map(({ code, message }) => (message ? code : "no message"));
  };
  assert.deepEqual(heard(() => push.reply(event, { ErrCode: 0, ErrMsg: "" })), []);
  assert.deepEqual(heard(() => push.reply(event)), []);
  assert.deepEqual(heard(() => push.reply(event, { zz: 1 })), ["REPLY_SHAPE_UNDOCUMENTED"]);
  const query = opened(push, '{"MsgType":"event","Event":"xpay_subscribe_ios_refund_query_notify"}');
  assert.deepEqual(heard(() => push.reply(query)), ["REPLY_ANSWER_EXPECTED"]);
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
    '{"MsgType":1}', '{"MsgType":"text","FromUserName":7}', '{"ToUserName":["a"]}', '{"Event":{"a":1}}', '{"MsgType":null}', "{}",
    "<xml><ToUserName>a</ToUserName><ToUserName>b</ToUserName></xml>", "<xml><MsgType><a>1</a></MsgType></xml>",
  ];
  for (const text of odd) {
    const request = opened(push, text, text.startsWith("<") ? "xml" : "json");
    assert.equal(push.reply(request).body, "success", text);
    assert.equal(push.reply(request, "你好").status, 200, text);
  }
});

test("an opened request may come from a queue, and is answered by its own push alone", () => {
  for (const stored of [structuredClone(event), JSON.parse(JSON.stringify(event)), Object.freeze({ ...event })]) {
    assert.equal(push.reply(stored).body, "success");
    assert.ok(push.reply(stored, "x").body.includes("Encrypt"));
  }
  refused(() => createPush({ ...ACCOUNT, appId: "wx0000000000000000", locale: "en" }).reply(event, "x"), "ACCOUNT_UNKNOWN");
});

test("bytes are no content: they would be sealed as an object of numbers", () => {
  for (const content of [Buffer.from("hi"), new Uint8Array(2), new ArrayBuffer(2), new DataView(new ArrayBuffer(2))]) {
    refused(() => push.seal(content), "INVALID_ARGUMENT", `seal ${content.constructor.name}`);
    refused(() => push.reply(event, content), "INVALID_ARGUMENT", `reply ${content.constructor.name}`);
  }
  stillWorks(push);
});

test("options of the wire are no options of a caller", () => {
  const { query, body } = requestOf(push.seal("x"));
  refused(() => push.unseal(query, body, { parsed: true }), "INVALID_ARGUMENT");
  refused(() => push.reply(event, "{}", { object: true }), "INVALID_ARGUMENT");
});

function decrypted(Encrypt) {
  const key = Buffer.from(`${ACCOUNT.encodingAesKey}=`, "base64");
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const bytes = Buffer.concat([decipher.update(Encrypt, "base64"), decipher.final()]);
  return { random: bytes.toString("latin1", 0, 16), plain: bytes.toString("utf8", 20, 20 + bytes.readUInt32BE(16)) };
}

function fieldsOf(body, format) {
  const names = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"];
  if (format === "json") return Object.fromEntries(names.map((name) => [name, String(JSON.parse(body)[name])]));
  return Object.fromEntries(names.map((name) => [name, new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]+)`).exec(body)[1]]));
}

function requestOf({ Encrypt, MsgSignature, TimeStamp, Nonce }) {
  return { query: { timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature }, body: { Encrypt } };
}

function plainQuery() {
  const [timestamp, nonce] = [String(TIMESTAMP), NONCE];
  return { timestamp, nonce, signature: signature([ACCOUNT.token, timestamp, nonce]) };
}
