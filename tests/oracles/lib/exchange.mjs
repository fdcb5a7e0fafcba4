// Messages that cross from one implementation to the other, both ways.

import assert from "node:assert/strict";

import { createPush, signature } from "weseal";

/** A message that weseal parses, whose answers it seals in the format of the request. */
const EVENT = {
  json: '{"MsgType":"event","Event":"debug_demo"}',
  xml: "<xml><MsgType>event</MsgType><Event>debug_demo</Event></xml>",
};
const FIELDS = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"];

/** What the oracle seals, weseal opens, by way of every form of body. */
export async function theirsOpenedByUs(oracle, cases) {
  const sealed = await oracle.seal(cases);
  assert.equal(sealed.length, cases.length);
  for (const [number, { account, message, timestamp, nonce }] of cases.entries()) {
    const { encrypt, signature: theirs, body } = sealed[number];
    const where = `case ${number}`;
    assert.equal(signature([account.token, String(timestamp), nonce, encrypt]), theirs, where);
    const query = { timestamp, nonce, msg_signature: theirs };
    for (const form of [
      body ?? xmlBody(encrypt),
      ...(account.kind === "component" ? [] : [jsonBody(encrypt)]),
    ]) {
      const opened = createPush(account).unseal(query, form);
      assert.equal(opened.message, message, where);
      assert.deepEqual(
        opened.account,
        { index: 0, appId: account.appId, token: "current", encodingAesKey: "current" },
        where,
      );
      assert.deepEqual([opened.timestamp, opened.nonce], [timestamp, nonce], where);
    }
  }
}

/** What weseal seals (push.seal, and push.reply in both formats), the oracle opens. */
export async function oursOpenedByThem(oracle, cases) {
  const sealed = cases.flatMap(sealedByUs);
  const opened = await oracle.open(sealed);
  assert.equal(opened.length, sealed.length);
  for (const [number, { account, message, signature: ours, how }] of sealed.entries()) {
    const { message: theirs, id, signature: expected } = opened[number];
    const where = `case ${number}, ${how}`;
    assert.equal(theirs, message, where);
    assert.equal(id, account.appId, where);
    assert.equal(expected, ours, where);
  }
  return sealed.length;
}

function sealedByUs({ account, message, timestamp, nonce }) {
  const push = createPush(account);
  const options = { timestamp, nonce };
  const of = (how, { Encrypt, MsgSignature, TimeStamp, Nonce }, body) => {
    assert.deepEqual([String(TimeStamp), Nonce], [String(timestamp), nonce], how);
    return {
      account,
      message,
      timestamp,
      nonce,
      how,
      encrypt: Encrypt,
      signature: MsgSignature,
      body,
    };
  };
  const formats = account.kind === "component" ? ["xml"] : ["json", "xml"];
  return [
    of("seal", push.seal(message, options)),
    ...formats.map((format) => {
      const { body } = push.reply(requestOf(push, format), message, { ...options, strict: true });
      const fields = format === "json" ? JSON.parse(body) : xmlFields(body);
      // A body of XML is handed over whole, to be parsed over there.
      return of(`reply in ${format}`, fields, format === "xml" ? body : undefined);
    }),
  ];
}

/** A request in this format, opened. */
function requestOf(push, format) {
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = push.seal(EVENT[format]);
  const query = { timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature };
  return push.open(query, format === "json" ? jsonBody(Encrypt) : xmlBody(Encrypt));
}

function jsonBody(encrypt) {
  return JSON.stringify({ ToUserName: "gh_1", Encrypt: encrypt });
}

function xmlBody(encrypt) {
  return `<xml><ToUserName><![CDATA[gh_1]]></ToUserName>\n<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
}

function xmlFields(body) {
  const value = (field) =>
    new RegExp(`<${field}>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${field}>`).exec(body)[1];
  return Object.fromEntries(FIELDS.map((field) => [field, value(field)]));
}
