// User data, and what sessions and payments sign, against three independent implementations.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  hashEncryptedData,
  openUserData,
  signJsapi,
  signPayment,
  signPaymentV2,
  signSession,
  signVirtualPayment,
  signVoip,
  verifyPaymentSignV2,
  verifyRawData,
} from "weseal";

import { python } from "./lib/python.mjs";
import { generator } from "./lib/random.mjs";
import { caseOf } from "./lib/session/cases.mjs";
import * as node from "./lib/session/node.mjs";

const CASES = 1000;
/** WESEAL_SEED=<number> tries other values. */
const SEED = Number(process.env.WESEAL_SEED || 20260703);

const ORACLES = {
  [node.name]: node.start,
  cryptography: () => python("./session/oracle.py", "cryptography"),
  pycryptodome: () => python("./session/oracle.py", "pycryptodome"),
};

for (const [index, [name, start]] of Object.entries(ORACLES).entries()) {
  test(`${name}: ${CASES} cases`, async (t) => {
    t.diagnostic(`WESEAL_SEED=${SEED}`);
    const random = generator(SEED + index);
    const cases = Array.from({ length: CASES }, (_, number) => caseOf(number, random));
    const { ask, stop } = start();
    t.after(stop);

    await t.test("user data sealed there, opened here", async () => {
      const sealed = await ask(
        "seal",
        cases.map(({ sessionKey: key, iv, text }) => ({ key, iv, text })),
      );
      for (const [at, { sessionKey, iv, appId, text }] of cases.entries()) {
        const opened = openUserData({ sessionKey, iv, appId, encryptedData: sealed[at] });
        assert.equal(opened.raw, text);
        assert.deepEqual(opened.data, JSON.parse(text));
      }
      const hashed = await ask(
        "sha256",
        sealed.map((text) => ({ text })),
      );
      for (const [at, encryptedData] of sealed.entries())
        assert.equal(hashEncryptedData(encryptedData), hashed[at]);
    });

    await t.test("HMAC-SHA256", async () => {
      const of = (part) => ask("hmac", cases.map(part));
      const [sessions, payments, calls] = await inTurn([
        () => of(({ key, body }) => ({ key, text: body })),
        () => of(({ key, body }) => ({ key, text: `/xpay/a&{${body}` })),
        () => of((one) => ({ key: one.key, text: voipParts(one).join("") })),
      ]);
      for (const [at, { key, body, appId, id, nonce, time }] of cases.entries()) {
        assert.equal(signSession(body, key), sessions[at]);
        const signData = `{${body}`;
        const { paySig } = signVirtualPayment({ appKey: key, uri: "/xpay/a", signData });
        assert.equal(paySig, payments[at]);
        const call = { appId, groupId: id, nonceStr: nonce, timeStamp: time, sessionKey: key };
        assert.equal(signVoip(call), calls[at]);
      }
    });

    await t.test("SHA-1", async () => {
      const of = (part) => ask("sha1", cases.map(part));
      const page = ({ id, nonce, time }) =>
        `jsapi_ticket=${id}&noncestr=${nonce}&timestamp=${time}&url=https://a.b/${id}?c=${nonce}`;
      const [raw, pages] = await inTurn([
        () => of(({ body, key }) => ({ text: body + key })),
        () => of((one) => ({ text: page(one) })),
      ]);
      for (const [at, { key, body, id, nonce, time }] of cases.entries()) {
        assert.equal(verifyRawData(body, raw[at], key), true);
        assert.equal(verifyRawData(`${body} `, raw[at], key), false);
        const url = `https://a.b/${id}?c=${nonce}#d`;
        const signed = signJsapi({ jsapiTicket: id, nonceStr: nonce, timestamp: time, url });
        assert.equal(signed.signature, pages[at]);
      }
    });

    await t.test("WeChat Pay v2", async () => {
      for (const [call, signType] of [
        ["md5", "MD5"],
        ["hmac", "HMAC-SHA256"],
      ]) {
        const of = (part) => ask(call, cases.map(part));
        const [params, orders] = await inTurn([
          () => of(({ key, params }) => ({ key, text: joined(params, key) })),
          () => of((one) => ({ key: one.key, text: joined(order(one, signType), one.key) })),
        ]);
        for (const [at, { key, params: given, appId, id, nonce, time }] of cases.entries()) {
          const sign = params[at].toUpperCase();
          assert.equal(signPaymentV2(given, key, { signType }), sign);
          assert.equal(verifyPaymentSignV2({ ...given, sign }, key, { signType }), true);
          const paid = { appId, prepayId: id, nonceStr: nonce, timeStamp: time, signType, key };
          assert.equal(signPayment(paid).paySign, orders[at].toUpperCase());
        }
      }
    });
  });
}

/** One after the other: an oracle answers in the order in which it was asked. */
async function inTurn(asked) {
  const answers = [];
  for (const ask of asked) answers.push(await ask());
  return answers;
}

/** By bytes: none of them has characters outside ASCII. */
const voipParts = ({ appId, id, nonce, time }) => [appId, id, nonce, time].sort();

const order = ({ appId, id, nonce, time }, signType) => ({
  appId,
  timeStamp: time,
  nonceStr: nonce,
  package: `prepay_id=${id}`,
  signType,
});

function joined(params, key) {
  const names = Object.keys(params).filter((name) => params[name] !== "" && name !== "sign");
  return `${names
    .sort()
    .map((name) => `${name}=${params[name]}&`)
    .join("")}key=${key}`;
}
