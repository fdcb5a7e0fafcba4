// What the facade does before anything is computed: whatever a caller passes, a WesealError names it.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as weseal from "weseal";
import { explainComputation } from "weseal/explain";

import { refused } from "./lib/refused.mjs";

const {
  openPaymentNotification,
  openUserData,
  signPayment,
  signPaymentV2,
  signSession,
  verifyRawData,
  WesealError,
} = weseal;

const ORDER = {
  appId: "wx8888888888888888",
  prepayId: "wx1",
  timeStamp: 1414561699,
  nonceStr: "n",
};
const KEY = "192006250b4c09247ec02edce69f6a2d";

test("signPayment gives what the client passes on, in the client's spelling", () => {
  const { paySign, ...others } = signPayment({ ...ORDER, key: KEY });
  const common = { nonceStr: "n", package: "prepay_id=wx1", signType: "MD5" };
  assert.deepEqual(others, { timeStamp: "1414561699", ...common });
  const jssdk = signPayment({ ...ORDER, key: KEY, client: "jssdk" });
  assert.deepEqual(jssdk, { timestamp: "1414561699", ...common, paySign });
  // The package in place of the id, and no algorithm in a setting, mean the same.
  assert.equal(signPayment({ ...ORDER, prepayId: "prepay_id=wx1", key: KEY }).paySign, paySign);
  assert.deepEqual(signPayment({ ...ORDER, signType: null, key: KEY }).signType, "MD5");
});

test("signPayment refuses what would sign something else", () => {
  const hostile = { toString: () => assert.fail("was asked for its text") };
  for (const prepayId of [undefined, "", {}, Number.NaN, ["a"], 5n, Symbol("s"), hostile])
    refused(() => signPayment({ ...ORDER, prepayId, key: KEY }), "INVALID_ARGUMENT");
  for (const client of ["JSSDK", null, 1])
    refused(() => signPayment({ ...ORDER, client, key: KEY }), "INVALID_ARGUMENT");
});

test("parameters are a plain object", () => {
  const iterables = [new Map([["a", "1"]]), new URLSearchParams("a=1"), [["a", "1"]]];
  for (const params of iterables) refused(() => signPaymentV2(params, KEY), "INVALID_ARGUMENT");
});

test("options that throw while they are read", () => {
  const throwing = {
    get locale() {
      throw new Error("locale");
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const options of [throwing, proxy]) {
    refused(() => openUserData(options), "INVALID_ARGUMENT");
    refused(() => signPayment(options), "INVALID_ARGUMENT");
  }
  // Its language is all that is read of it.
  assert.equal(verifyRawData("", "x", "k", throwing), false);
  assert.equal(signSession("", "k", throwing).length, 64);
});

test("a body whose memory was given away", () => {
  const body = new ArrayBuffer(8);
  structuredClone(body, { transfer: [body] });
  refused(() => openPaymentNotification({ ...REQUEST, body }), "INVALID_ARGUMENT");
});

const REQUEST = {
  headers: {
    "wechatpay-nonce": "n",
    "wechatpay-serial": "s",
    "wechatpay-signature": "AAAA",
    "wechatpay-timestamp": "1414561699",
  },
  body: "{}",
  apiV3Key: "k".repeat(32),
  keys: [],
};

test("a header that is repeated, however headers are given", () => {
  const pairs = [...Object.entries(REQUEST.headers), ["wechatpay-nonce", "other"]];
  for (const headers of [pairs, new Map(pairs.map((pair, at) => [at, pair])).values()])
    refused(() => openPaymentNotification({ ...REQUEST, headers }), "HEADER_INVALID");
});

test("explainComputation takes the options of the function", () => {
  const options = { ...ORDER, key: KEY, client: "jssdk" };
  const { answer } = explainComputation("signPayment", options);
  assert.equal(JSON.parse(answer), signPayment(options).paySign);
  for (const name of [undefined, 5, Symbol("s"), "nothing"]) {
    assert.throws(() => explainComputation(name, {}), WesealError);
  }
});
