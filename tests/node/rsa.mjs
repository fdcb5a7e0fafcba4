// What only Node shows of RSA and AES-GCM: randomness, forms of arguments, what is loaded when.

import assert from "node:assert/strict";
import { constants, createPublicKey, verify } from "node:crypto";
import { test } from "node:test";

import {
  backend,
  openApiResponse,
  openPaymentNotification,
  sealApiRequest,
  signApiRequest,
  signPayment,
  verifyApiResponse,
} from "weseal";
import * as pem from "../vectors/generate/rsa/keys.mjs";
import { notifications } from "../vectors/generate/rsa/notification.mjs";
import { run } from "./lib/run.mjs";

const call = {
  url: "https://api.weixin.qq.com/wxa/x",
  appId: "wxba6223c06417af7b",
  timestamp: 1635927954,
};
const key = { sn: "1", key: Buffer.alloc(32, 7).toString("base64") };
const privateKey = pem.application;
const [{ options }] = notifications.tests;
const notified = {
  ...options,
  keys: [{ serial: options.keys[0].serial, certificate: pem.platformCertificate }],
};

test("every signature of PSS has another salt, every seal another nonce", () => {
  const signatures = Array.from(
    { length: 20 },
    () => signApiRequest({ ...call, body: "", privateKey })["Wechatmp-Signature"],
  );
  assert.equal(new Set(signatures).size, signatures.length);
  const sealed = Array.from(
    { length: 200 },
    () => JSON.parse(sealApiRequest({ ...call, key, params: {} }).body).iv,
  );
  assert.equal(new Set(sealed).size, sealed.length);
  assert.ok(sealed.every((iv) => Buffer.from(iv, "base64").length === 12));
});

test("a salt and a nonce of one's own", () => {
  const salt = new Uint8Array(32).fill(1);
  const signed = () =>
    signApiRequest({ ...call, body: "", privateKey, salt })["Wechatmp-Signature"];
  assert.equal(signed(), signed());
  const iv = Buffer.alloc(12, 2);
  assert.equal(
    JSON.parse(sealApiRequest({ ...call, key, params: {}, iv }).body).iv,
    iv.toString("base64"),
  );
  for (const wrong of [new Uint8Array(31), "0".repeat(64), [1], null])
    assert.throws(() => signApiRequest({ ...call, body: "", privateKey, salt: wrong }), {
      code: "INVALID_ARGUMENT",
    });
});

test("the whole object of a payment, now and with a fresh nonce", () => {
  const payment = { signType: "RSA", appId: "wx1", prepayId: "wx2", privateKey: pem.merchant };
  const signed = signPayment(payment);
  assert.deepEqual(Object.keys(signed).sort(), [
    "nonceStr",
    "package",
    "paySign",
    "signType",
    "timeStamp",
  ]);
  assert.ok(Math.abs(Number(signed.timeStamp) - Date.now() / 1000) < 300);
  const text = `wx1\n${signed.timeStamp}\n${signed.nonceStr}\n${signed.package}\n`;
  assert.ok(
    verify(
      "sha256",
      Buffer.from(text),
      createPublicKey(pem.merchant),
      Buffer.from(signed.paySign, "base64"),
    ),
  );
  assert.notEqual(signPayment(payment).nonceStr, signed.nonceStr);
});

test("a request to itself and back: sealed, signed, verified, opened", () => {
  const { body, timestamp } = sealApiRequest({ ...call, key, params: { a: "二", b: undefined } });
  const signed = signApiRequest({ ...call, timestamp, body: Buffer.from(body), privateKey });
  const good = verify(
    "sha256",
    Buffer.from(`${call.url}\n${call.appId}\n${timestamp}\n${body}`),
    { key: createPublicKey(privateKey), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
    Buffer.from(signed["Wechatmp-Signature"], "base64"),
  );
  assert.ok(good);
  const headers = new Headers({ ...signed, "Wechatmp-Serial": "1" });
  const certificates = [{ sn: "1", certificate: pem.publicOf(privateKey) }];
  const verified = verifyApiResponse({
    url: call.url,
    appId: call.appId,
    headers,
    body,
    certificates,
    now: timestamp,
  });
  assert.deepEqual(verified, { sn: "1", deprecated: false, timestamp });
  assert.deepEqual(openApiResponse({ ...call, key, body, timestamp }), { a: "二" });
});

test("headers and body in every form that servers have them in", () => {
  const pairs = Object.entries(notified.headers);
  for (const headers of [
    new Headers(pairs),
    new Map(pairs),
    pairs,
    Object.assign(Object.create(null), notified.headers),
  ])
    assert.equal(openPaymentNotification({ ...notified, headers }).id, "EV-2018022511223320873");
  for (const body of [Buffer.from(notified.body), new TextEncoder().encode(notified.body).buffer])
    assert.equal(openPaymentNotification({ ...notified, body }).summary, "支付成功");
});

test("a body that a parser has taken, or that is no UTF-8, is refused by name", () => {
  for (const body of [JSON.parse(notified.body), Buffer.from([0xff]), undefined, 1])
    assert.throws(() => openPaymentNotification({ ...notified, body, locale: "en" }), {
      code: "INVALID_ARGUMENT",
      message: /body/,
    });
  for (const headers of [undefined, null, "a"])
    assert.throws(() => openPaymentNotification({ ...notified, headers }), {
      code: "INVALID_ARGUMENT",
    });
});

test("the time is checked unless null says otherwise", () => {
  const { now, ...without } = notified;
  assert.throws(() => openPaymentNotification(without), { code: "TIMESTAMP_OUT_OF_WINDOW" });
  assert.throws(() => openPaymentNotification({ ...without, now: undefined }), {
    code: "TIMESTAMP_OUT_OF_WINDOW",
  });
  assert.throws(() => openPaymentNotification({ ...without, now: Number.NaN }), {
    code: "INVALID_ARGUMENT",
  });
  assert.equal(openPaymentNotification({ ...without, now: null }).eventType, "TRANSACTION.SUCCESS");
});

test("without the third module the error says how to get it, and all else works", async () => {
  const { without, others, withIt } = await run("rsa.cjs");
  assert.equal(without.code, "BACKEND_UNAVAILABLE");
  assert.match(without.message, /import "weseal\/rsa"/);
  assert.equal(others, "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8");
  assert.equal(withIt.code, "PRIVATE_KEY_INVALID");
});

test("the third module is read when it is first needed, and not at all beside the addon", async () => {
  const told = await run("rsa-loaded.mjs");
  assert.deepEqual(told, { before: false, after: backend() === "wasm" });
});
