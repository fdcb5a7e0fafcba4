// Names that mean something to JavaScript are names like any other in a message.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";
import { explain } from "weseal/explain";

import { ACCOUNT, opened, plainQuery, sealedRequest } from "./lib/account.mjs";
import { refused } from "./lib/refused.mjs";

const config = { ...ACCOUNT, locale: "en" };
const push = createPush(config);
const plain = createPush({ ...config, mode: "plain" });

const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "then",
  "toJSON",
];

const MESSAGES = {
  JSON: (name) =>
    `{"MsgType":"text","${name}":{"polluted":1,"${name}":{"polluted":2}},"List":[{"${name}":{"polluted":3}}]}`,
  XML: (name) =>
    `<xml><MsgType>text</MsgType><${name}><polluted>1</polluted><${name}><polluted>2</polluted></${name}></${name}><List><${name}><polluted>3</polluted></${name}></List></xml>`,
};

for (const [format, message] of Object.entries(MESSAGES)) {
  test(`in a message of ${format}`, () => {
    for (const name of NAMES) {
      for (const result of [opened(push, message(name)), plain.open(plainQuery(), message(name))]) {
        unharmed(result.event, name);
        assert.equal(own(result.event, name).polluted, format === "JSON" ? 1 : "1", name);
        assert.equal(
          own(own(result.event, name), name).polluted,
          format === "JSON" ? 2 : "2",
          name,
        );
        unharmed(result.event.List[0], name);
        assert.equal(push.reply(result).body, "success");
      }
    }
  });
}

test("beside Encrypt, in text and in an object that a parser has made", () => {
  for (const name of NAMES) {
    const { query, body } = sealedRequest(push);
    const text = `{"${name}":{"polluted":1,"Encrypt":"x"},${body.slice(1)}`;
    for (const form of [text, JSON.parse(text)])
      assert.equal(push.open(query, form).event.Content, "你好", name);
    const xml = sealedRequest(push, '{"a":1}', "xml");
    const root = xml.body.replace("<xml>", `<xml><${name}><polluted>1</polluted></${name}>`);
    assert.deepEqual(push.open(xml.query, root).event, { a: 1 });
  }
  assert.equal({}.polluted, undefined);
});

test("as Encrypt's only home", () => {
  const { query, body } = sealedRequest(push);
  refused(() => push.open(query, `{"__proto__":${body}}`), "ENCRYPT_MISSING");
  refused(() => push.open(query, JSON.parse(`{"__proto__":${body}}`)), "ENCRYPT_MISSING");
  refused(() => push.open(query, Object.create(JSON.parse(body))), "ENCRYPT_MISSING");
});

test("in an answer", () => {
  const event = opened(push, '{"MsgType":"event","Event":"debug_demo"}');
  for (const name of NAMES.filter((name) => name !== "toJSON")) {
    const { body } = push.reply(event, JSON.parse(`{"${name}":{"polluted":1}}`));
    const { Encrypt, TimeStamp, Nonce, MsgSignature } = JSON.parse(body);
    const query = { timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature };
    assert.equal(push.unseal(query, { Encrypt }).message, `{"${name}":{"polluted":1}}`);
  }
});

test("in a configuration they are unknown settings", () => {
  for (const name of NAMES.filter((name) => name !== "toJSON")) {
    const given = JSON.parse(`{"${name}":{"mode":"plain"}}`);
    refused(() => createPush({ ...config, ...given }), "CONFIG_INVALID", name);
    const text = `${JSON.stringify(config).slice(0, -1)},"${name}":{"mode":"plain"}}`;
    refused(() => createPush(JSON.parse(text)), "CONFIG_INVALID", name);
  }
});

test("a polluted prototype gives no credentials and loosens nothing", () => {
  const { encodingAesKey, ...keyless } = config;
  const pollution = {
    mode: "plain",
    encodingAesKey,
    emptyAppId: true,
    parsed: true,
    accounts: [config],
    strict: true,
  };
  Object.assign(Object.prototype, pollution);
  try {
    refused(() => createPush(keyless), "KEY_REQUIRED");
    refused(() => createPush(config).open(plainQuery(), '{"MsgType":"text"}'), "NOT_ENCRYPTED");
    assert.equal(push.reply(opened(push, '{"MsgType":"text"}')).body, "success");
  } finally {
    for (const name of Object.keys(pollution)) delete Object.prototype[name];
  }
});

test("explain shows them as text", () => {
  const { query, body } = sealedRequest(push, '{"__proto__":{"polluted":1}}');
  const { opened: shown } = explain(config, query, body);
  assert.equal(shown.event, '{"__proto__":{"polluted":1}}');
  assert.equal(Object.getPrototypeOf(shown), Object.prototype);
  assert.equal({}.polluted, undefined);
});

function own(object, name) {
  assert.ok(Object.hasOwn(object, name), `${name} is no member of its own`);
  return Object.getOwnPropertyDescriptor(object, name).value;
}

function unharmed(object, name) {
  assert.equal(Object.getPrototypeOf(object), Object.prototype, name);
  assert.equal(object.polluted, undefined, name);
  assert.equal({}.polluted, undefined, name);
}
