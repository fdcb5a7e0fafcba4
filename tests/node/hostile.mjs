// Objects that cannot be turned into JSON, wherever a caller can pass one: an ordinary refusal, and the
// next call works.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush, signature, WesealError } from "weseal";
import { explain } from "weseal/explain";

import { ACCOUNT, EVENT, opened, sealedRequest } from "./lib/account.mjs";
import { UNSERIALISABLE } from "./lib/hostile.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";

const config = { ...ACCOUNT, locale: "en" };
const push = createPush(config);
const { query, body } = sealedRequest(push);
const event = opened(push, EVENT);

/** Where an object goes in. */
const PLACES = {
  "query of open": (value) => push.open(value, body),
  "query of unseal": (value) => push.unseal(value, body),
  "query of verifyUrl": (value) => push.verifyUrl(value),
  "query of explain": (value) => explain(config, value, body),
  "a value of the query": (value) => push.open({ ...query, other: value }, body),
  "body of open": (value) => push.open(query, value),
  "body of unseal": (value) => push.unseal(query, value),
  "body of explain": (value) => explain(config, query, value),
  "a value of the body": (value) => push.open(query, { ...JSON.parse(body), other: value }),
  "content of seal": (value) => push.seal(value),
  "content of reply": (value) => push.reply(event, value),
  "a value of the content": (value) => push.reply(event, { ErrCode: 0, other: value }),
  "opened of reply": (value) => push.reply(value, ""),
  "opened of transfer": (value) => push.transfer(value),
  "a value of opened": (value) => push.reply({ ...event, account: value }, ""),
  "options of open": (value) => push.open(query, body, value),
  "options of unseal": (value) => push.unseal(query, body, value),
  "options of verifyUrl": (value) => push.verifyUrl(query, value),
  "options of seal": (value) => push.seal("", value),
  "options of reply": (value) => push.reply(event, "", value),
  "options of transfer": (value) => push.transfer(event, value),
  "options of explain": (value) => explain(config, query, body, value),
  "a value of the options": (value) => push.seal("", { account: value }),
  "configuration of createPush": (value) => createPush(value),
  "configuration of explain": (value) => explain(value, query, body),
  "a value of the configuration": (value) => createPush({ ...config, appId: value }),
  "the language": (value) => createPush({ ...config, locale: value }),
  "parts of signature": (value) => signature(value),
  "a part of signature": (value) => signature([value]),
};

/** Only an engine whose `JSON.stringify` uses its stack refuses depth itself; else a backend does. */
const DEEP = ["INVALID_ARGUMENT", "CONFIG_INVALID", "BODY_MALFORMED", "BODY_TOO_LARGE"];

for (const [kind, make] of Object.entries(UNSERIALISABLE)) {
  const allowed = /deep/.test(kind) ? DEEP : ["INVALID_ARGUMENT"];
  test(kind, () => {
    for (const [place, call] of Object.entries(PLACES)) {
      const { code, message } = refusal(() => call(make()), place);
      assert.ok(allowed.includes(code), `${place}: ${code}`);
      assert.ok(message.length < 400, place);
      stillWorks(push, place);
    }
  });
}

test("deep JSON text is refused by parsers, not by their stack", () => {
  const plain = createPush({ ...config, mode: "plain", maxBodyBytes: 10_000_000 });
  const { Encrypt } = JSON.parse(body);
  const objects = `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`;
  const arrays = `{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  const elements = `<xml>${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}</xml>`;
  const parameters = { timestamp: query.timestamp, nonce: query.nonce };
  const signed = {
    ...parameters,
    signature: signature([ACCOUNT.token, query.timestamp, query.nonce]),
  };
  for (const text of [objects, arrays, elements]) {
    refused(() => plain.open(signed, text), "BODY_MALFORMED");
    stillWorks(push);
  }
  const beside = `{"Encrypt":"${Encrypt}","a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  refused(() => push.open(query, beside), "BODY_MALFORMED");
  stillWorks(push);
});

test("a sealed message may be deep without harm", () => {
  const large = createPush({ ...config, maxBodyBytes: 10_000_000 });
  const texts = [
    `{"a":${"[".repeat(200_000)}`,
    "<a>".repeat(200_000),
    `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`,
  ];
  for (const text of texts) {
    const request = sealedRequest(large, text);
    refused(() => large.open(request.query, request.body), "BODY_MALFORMED");
    assert.equal(large.unseal(request.query, request.body).message, text);
    assert.equal(large.reply(event, text).status, 200);
    stillWorks(large);
  }
});

test("what is not an object at all is refused as options, opened or parts", () => {
  for (const value of [1, "text", true, Symbol("options"), () => ({})]) {
    const kind = typeof value;
    refused(() => push.open(query, body, value), "INVALID_ARGUMENT", `options: ${kind}`);
    refused(() => push.seal("", value), "INVALID_ARGUMENT", `options of seal: ${kind}`);
    refused(() => push.reply(value, ""), "INVALID_ARGUMENT", `opened: ${kind}`);
    refused(() => signature(value), "INVALID_ARGUMENT", `parts: ${kind}`);
    stillWorks(push);
  }
});

/** What is thrown must be ours; explain tells of most refusals instead. */
function refusal(call, place) {
  let result;
  try {
    result = call();
  } catch (error) {
    assert.ok(error instanceof WesealError, `${place} throws ${error?.stack}`);
    return error;
  }
  assert.ok(result.error !== undefined, `${place} was accepted`);
  return result.error;
}

test("an object that contains itself is not gone through again and again", () => {
  let reads = 0;
  const circle = {
    get now() {
      reads += 1;
      return Number(query.timestamp);
    },
  };
  circle.circle = circle;
  refused(() => push.open(query, body, circle), "INVALID_ARGUMENT", "options");
  assert.ok(reads < 50, `${reads} times`);
});

test("whatever writes a value, JSON leaves out and changes nothing of it", () => {
  class Settings {
    #now;
    constructor(now) {
      this.#now = now;
    }
    toJSON() {
      return { now: this.#now };
    }
  }
  const now = Number(query.timestamp);
  const ways = [
    (value) => ({ now: value }),
    (value) => Object.create(null, { now: { value, enumerable: true } }),
    (value) => ({ toJSON: () => ({ now: value }) }),
    (value) => new Settings(value),
    (value) => ({ now: { toJSON: () => value } }),
  ];
  for (const way of ways) {
    assert.ok(push.open(query, body, way(now)).type, `${way}`);
    for (const wrong of [Number.NaN, Infinity])
      refused(() => push.open(query, body, way(wrong)), "INVALID_ARGUMENT", `${way}`);
  }
  const unset = { ...ACCOUNT, token: undefined };
  refused(() => createPush({ accounts: [unset] }), "TOKEN_REQUIRED");
  refused(() => createPush({ accounts: [{ ...ACCOUNT, appId: [Number.NaN] }] }), "CONFIG_INVALID");
});
