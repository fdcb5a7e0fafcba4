// seal, reply and transfer: what their options do.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush, signature } from "weseal";

import { ACCOUNT, EVENT, MESSAGE, NONCE, opened, plainQuery } from "./lib/account.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";
import { decrypted, fieldsOf, requestOf } from "./lib/sealed.mjs";

const FIXED = { timestamp: 1800000000, nonce: "a-nonce_1", random: "0123456789abcdef" };

const push = createPush({ ...ACCOUNT, locale: "en" });
const event = opened(push, EVENT);
const message = opened(push, MESSAGE);
const xml = opened(push, MESSAGE, "xml");

test("seal uses timestamp, nonce and random as they are given", () => {
  const sealed = push.seal("你好", FIXED);
  const { plain, random } = decrypted(sealed.Encrypt);
  assert.deepEqual(Object.keys(sealed), ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"]);
  assert.deepEqual(
    [sealed.TimeStamp, sealed.Nonce, random, plain],
    [FIXED.timestamp, FIXED.nonce, FIXED.random, "你好"],
  );
  const parts = [ACCOUNT.token, String(FIXED.timestamp), FIXED.nonce, sealed.Encrypt];
  assert.equal(sealed.MsgSignature, signature(parts));
  assert.deepEqual(push.seal("你好", FIXED), sealed);
});

test("reply and transfer use them too, in both formats", () => {
  for (const [request, format] of [
    [message, "json"],
    [xml, "xml"],
  ]) {
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
  assert.equal(
    push.unseal(query, body, { now: undefined, maxAgeSeconds: undefined, account: undefined })
      .message,
    "x",
  );
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
    const bare = {
      status: 200,
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: content,
    };
    assert.deepEqual(push.reply(event, content), bare);
    assert.deepEqual(push.reply(event, content, { strict: false }), bare);
    for (const answer of [
      push.reply(event, content, { strict: true }),
      strict.reply(event, content),
      strict.reply(event, content, { strict: false }),
    ]) {
      assert.deepEqual(answer.headers, { "content-type": "application/json; charset=utf-8" });
      assert.equal(decrypted(JSON.parse(answer.body).Encrypt).plain, content);
    }
    const request = plain.open(plainQuery(), EVENT);
    assert.deepEqual(plain.reply(request, content, { strict: true }), bare);
  }
});

test("bytes are no content: they would be sealed as an object of numbers", () => {
  for (const content of [
    Buffer.from("hi"),
    new Uint8Array(2),
    new ArrayBuffer(2),
    new DataView(new ArrayBuffer(2)),
  ]) {
    refused(() => push.seal(content), "INVALID_ARGUMENT", `seal ${content.constructor.name}`);
    refused(
      () => push.reply(event, content),
      "INVALID_ARGUMENT",
      `reply ${content.constructor.name}`,
    );
  }
  stillWorks(push);
});
