// A query in every form that a server has it in.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";

import { ACCOUNT, sealedRequest } from "./lib/account.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";

const push = createPush({ ...ACCOUNT, locale: "en" });
const { query: parameters, body } = sealedRequest(push);
const text = new URLSearchParams(parameters).toString();

const FORMS = {
  text: text,
  "with ?": `?${text}`,
  path: `/wx/push?${text}`,
  "path with fragment": `/wx?${text}#here`,
  URL: `https://example.com:8443/wx?${text}`,
  "URL in capitals": `HTTPS://EXAMPLE.COM/wx?${text}`,
  "URL without path": `http://example.com?${text}`,
  "further parameters": `a=1&&b&=c&%E4%BD%A0=%E5%A5%BD&${text}&`,
  "a first parameter that begins like a URL": `https=1&${text}`,
  "a question mark in a value": `?back=/a?b=c&${text}`,
  "percent-encoded names and values": text.replace("nonce=4", "%6Eonce=%34"),
  "another parameter with a broken percent sign": `discount=50%&${text}`,
  URLSearchParams: new URLSearchParams(parameters),
  "plain object": { ...parameters },
  "null prototype": Object.assign(Object.create(null), parameters),
  frozen: Object.freeze({ ...parameters }),
  "instance of a class": Object.assign(new (class Query {})(), parameters),
  "numbers in an object": { ...parameters, timestamp: Number(parameters.timestamp) },
  "arrays of one": Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, [value]]),
  ),
  "an object with other things": {
    ...parameters,
    path: ["a", "b"],
    flag: true,
    none: null,
    deep: { nonce: "x" },
  },
};

for (const [form, query] of Object.entries(FORMS)) {
  test(`${form} is read`, () => assert.equal(push.open(query, body).event.Content, "你好"));
}

const REPEATED = {
  text: `${text}&nonce=415670741`,
  "percent-encoded text": `${text}&%6eonce=415670741`,
  "a second, empty one": `${text}&timestamp=`,
  URLSearchParams: new URLSearchParams(`${text}&msg_signature=x`),
  "an array": { ...parameters, nonce: ["415670741", "415670741"] },
};

for (const [form, query] of Object.entries(REPEATED)) {
  test(`repeated in ${form} is refused`, () => {
    refused(() => push.open(query, body), "PARAMETER_REPEATED");
    stillWorks(push);
  });
}

test("text is never read as JSON: WeChat sends none, and it would hide repeated names", () => {
  refused(() => push.open(JSON.stringify(parameters), body), "PARAMETER_MISSING");
  refused(() => push.verifyUrl('{"timestamp":"1714112445"}'), "PARAMETER_MISSING");
});

test("an absent query names the first parameter that is missing", () => {
  for (const query of ["", "?", "/wx", "https://example.com/", {}, new URLSearchParams()]) {
    const error = refused(() => push.open(query, body), "PARAMETER_MISSING");
    assert.equal(error.details.parameter, "timestamp");
  }
});

test("what is no text is no value", () => {
  for (const nonce of [undefined, null, true, {}, [], [null], [[parameters.nonce]]]) {
    const error = refused(() => push.open({ ...parameters, nonce }, body), "PARAMETER_MISSING");
    assert.equal(error.details.parameter, "nonce");
  }
});

test("what is no query is refused, and the next call works", () => {
  for (const query of [
    undefined,
    null,
    0,
    1n,
    true,
    Symbol("query"),
    () => text,
    [text],
    new Date(),
    new String(text),
  ]) {
    for (const name of ["open", "unseal", "verifyUrl"])
      refused(() => push[name](query, body), "INVALID_ARGUMENT", `${name} ${typeof query}`);
    stillWorks(push);
  }
});

test("a name of the prototype is no parameter", () => {
  const query = Object.create(parameters);
  refused(() => push.open(query, body), "PARAMETER_MISSING");
  refused(
    () => push.open(JSON.parse(`{"__proto__":${JSON.stringify(parameters)}}`), body),
    "PARAMETER_MISSING",
  );
});
