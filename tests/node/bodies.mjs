// A body in every form that a server has it in: the same event comes of each.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";

import { ACCOUNT, MESSAGE, plainQuery, sealedRequest } from "./lib/account.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";

const push = createPush({ ...ACCOUNT, locale: "en" });
const plain = createPush({ ...ACCOUNT, locale: "en", mode: "plain" });

const FORMS = {
  string: (text) => text,
  Buffer: (text) => Buffer.from(text),
  Uint8Array: (text) => new TextEncoder().encode(text),
  "Uint8Array within a larger buffer": (text) => within(text, Uint8Array),
  "DataView within a larger buffer": (text) => within(text, DataView),
  "Int8Array within a larger buffer": (text) => within(text, Int8Array),
  ArrayBuffer: (text) => within(text, Uint8Array).slice().buffer,
  "Uint8Array of shared memory": shared,
};

for (const [form, make] of Object.entries(FORMS)) {
  test(`${form}: sealed JSON and XML, and plain`, () => {
    for (const format of ["json", "xml"]) {
      const { query, body } = sealedRequest(push, MESSAGE, format);
      assert.equal(push.open(query, make(body)).event.Content, "你好", format);
      assert.equal(push.unseal(query, make(body)).message, MESSAGE, format);
    }
    assert.equal(plain.open(plainQuery(), make(MESSAGE)).raw, MESSAGE);
    const empty = refused(() => push.open(plainQuery(), make("")), "BODY_MALFORMED");
    assert.match(empty.message, /it is empty/);
    refused(() => push.open(plainQuery(), make("[1]")), "BODY_MALFORMED");
  });
}

test("the bytes of the caller stay as they are", () => {
  const { query, body } = sealedRequest(push);
  const bytes = new TextEncoder().encode(body);
  const before = bytes.slice();
  push.open(query, bytes);
  assert.deepEqual(bytes, before);
});

test("a byte order mark is no part of the body", () => {
  const { query, body } = sealedRequest(push);
  assert.equal(push.open(query, `\ufeff${body}`).raw, MESSAGE);
  assert.equal(push.open(query, Buffer.from(`\ufeff${body}`)).raw, MESSAGE);
  assert.equal(
    push.open(...Object.values(sealedRequest(push, `\ufeff${MESSAGE}`))).event.Content,
    "你好",
  );
});

test("bytes that are not UTF-8 are refused", () => {
  for (const bytes of [
    [0x7b, 0xff, 0x7d],
    [0x7b, 0xed, 0xa0, 0x80, 0x7d],
    [0xff, 0xfe, 0x7b, 0],
  ]) {
    const error = refused(() => plain.open(plainQuery(), Uint8Array.from(bytes)), "BODY_MALFORMED");
    assert.match(error.message, /not UTF-8/);
  }
  stillWorks(push);
});

test("an object that a parser has made will do where a signature covers it", () => {
  const { query, body } = sealedRequest(push);
  const parsed = JSON.parse(body);
  const forms = [
    parsed,
    Object.assign(Object.create(null), parsed),
    Object.freeze({ ...parsed, ToUserName: "gh_1" }),
  ];
  for (const form of forms) assert.equal(push.open(query, form).event.Content, "你好");
  refused(() => plain.open(plainQuery(), JSON.parse(MESSAGE)), "BODY_PARSED");
  refused(() => push.open(query, {}), "ENCRYPT_MISSING");
  refused(() => push.open(query, { Encrypt: [parsed.Encrypt] }), "BODY_MALFORMED");
  refused(() => push.open(query, { Encrypt: null }), "BODY_MALFORMED");
});

test("what is no body is refused, and the next call works", () => {
  const { query } = sealedRequest(push);
  const others = [
    undefined,
    null,
    0,
    1n,
    true,
    Symbol("body"),
    () => "{}",
    [],
    [1],
    new Date(),
    new String("{}"),
  ];
  for (const body of others) {
    for (const name of ["open", "unseal"])
      refused(() => push[name](query, body), "INVALID_ARGUMENT", `${name} ${typeof body}`);
    stillWorks(push);
  }
});

test("memory that has been taken away holds no body", () => {
  const { query, body } = sealedRequest(push);
  const bytes = new TextEncoder().encode(body);
  structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
  refused(() => push.open(query, bytes), "BODY_MALFORMED");
  stillWorks(push);
});

/** A view that begins and ends inside its buffer, with text around it. */
function within(text, View) {
  const bytes = new TextEncoder().encode(text);
  const buffer = new TextEncoder().encode(`{"x":${"y".repeat(bytes.length)}}`).buffer;
  new Uint8Array(buffer).set(bytes, 3);
  return new View(buffer, 3, bytes.length);
}

function shared(text) {
  const bytes = new TextEncoder().encode(text);
  const view = new Uint8Array(new SharedArrayBuffer(bytes.length));
  view.set(bytes);
  return view;
}
