// Signatures and sealed data that cross from one implementation to the other, both ways.

import assert from "node:assert/strict";

import {
  openApiResponse,
  openPaymentNotification,
  openRealName,
  sealApiRequest,
  signApiRequest,
  signPayment,
  signRealName,
  verifyApiResponse,
} from "weseal";

/** What weseal signs, with both schemes, the oracle verifies. */
export async function ourSignatures({ ask }, cases) {
  const requests = cases.flatMap(({ key, serial, seconds, appId, url, content }) => {
    const { privateKey } = key;
    const request = { key: privateKey, kind: "pkcs1" };
    const nonceStr = serial.slice(0, 32);
    const { paySign } = signPayment({
      signType: "RSA",
      appId,
      prepayId: serial,
      nonceStr,
      timeStamp: seconds,
      privateKey,
    });
    const headers = signApiRequest({ url, appId, timestamp: seconds, body: content, privateKey });
    return [
      {
        ...request,
        text: `${appId}\n${seconds}\n${nonceStr}\nprepay_id=${serial}\n`,
        signature: paySign,
      },
      {
        ...request,
        text: `cert_serialno=${serial}&timestamp=${seconds}`,
        signature: signRealName({ certSerialNo: serial, timestamp: seconds, privateKey }),
      },
      {
        ...request,
        kind: "pss",
        text: `${url}\n${appId}\n${seconds}\n${content}`,
        signature: headers["Wechatmp-Signature"],
      },
    ];
  });
  const verified = await ask("verify", requests);
  for (const [number, good] of verified.entries()) assert.equal(good, true, `signature ${number}`);
  return requests.length;
}

/** A notification that the oracle has sealed and signed. */
export async function theirNotifications({ ask }, cases) {
  const texts = cases.map(({ content, serial }) => JSON.stringify({ content, serial }));
  const sealed = await ask(
    "seal",
    cases.map(({ apiV3Key, nonce, aad }, number) => ({
      key: base64(apiV3Key),
      nonce: base64(nonce),
      aad,
      text: texts[number],
    })),
  );
  const bodies = cases.map(({ nonce, aad }, number) =>
    JSON.stringify({
      id: `EV-${number}`,
      resource: {
        algorithm: "AEAD_AES_256_GCM",
        nonce,
        associated_data: aad,
        ciphertext: sealed[number],
      },
    }),
  );
  const signatures = await ask(
    "sign",
    cases.map(({ key, nonce, seconds }, number) => ({
      key: key.privateKey,
      kind: "pkcs1",
      text: `${seconds}\n${nonce}\n${bodies[number]}\n`,
    })),
  );
  for (const [number, { key, serial, nonce, seconds, apiV3Key }] of cases.entries()) {
    const request = {
      headers: {
        "wechatpay-serial": serial,
        "wechatpay-nonce": nonce,
        "wechatpay-timestamp": String(seconds),
        "wechatpay-signature": signatures[number],
      },
      body: bodies[number],
      apiV3Key,
      keys: [{ serial, publicKey: key.publicKey }],
      now: seconds,
    };
    const opened = openPaymentNotification(request);
    assert.equal(opened.raw, texts[number], `notification ${number}`);
    assert.deepEqual(opened.resource, JSON.parse(texts[number]), `notification ${number}`);
    const changed = { ...request, body: request.body.replace("EV-", "EW-") };
    assert.throws(
      () => openPaymentNotification(changed),
      { code: "VERIFICATION_FAILED" },
      `notification ${number}`,
    );
  }
}

/** A response that the oracle has sealed and signed with PSS. */
export async function theirResponses({ ask }, cases) {
  const replies = cases.map(({ content }) => ({ errcode: 0, content }));
  const texts = cases.map(({ appId, seconds }, number) =>
    JSON.stringify({ _n: "n", _appid: appId, _timestamp: seconds, ...replies[number] }),
  );
  const aads = cases.map(
    ({ url, appId, seconds, symmetric }) => `${url}|${appId}|${seconds}|${symmetric.sn}`,
  );
  const sealed = await ask(
    "seal",
    cases.map(({ symmetric, nonce }, number) => ({
      key: symmetric.key,
      nonce: base64(nonce),
      aad: aads[number],
      text: texts[number],
    })),
  );
  const bodies = cases.map(({ nonce }, number) => {
    const data = Buffer.from(sealed[number], "base64");
    return JSON.stringify({
      iv: base64(nonce),
      data: data.subarray(0, -16).toString("base64"),
      authtag: data.subarray(-16).toString("base64"),
    });
  });
  const signatures = await ask(
    "sign",
    cases.map(({ key, url, appId, seconds }, number) => ({
      key: key.privateKey,
      kind: "pss",
      text: `${url}\n${appId}\n${seconds}\n${bodies[number]}`,
    })),
  );
  for (const [number, { key, url, appId, seconds, symmetric, serial }] of cases.entries()) {
    const headers = {
      "Wechatmp-AppId": appId,
      "Wechatmp-TimeStamp": String(seconds),
      "Wechatmp-Serial": serial,
      "Wechatmp-Signature": signatures[number],
    };
    const certificates = [{ sn: serial, certificate: key.publicKey }];
    const body = bodies[number];
    const { timestamp } = verifyApiResponse({
      url,
      appId,
      headers,
      body,
      certificates,
      now: seconds,
    });
    const opened = openApiResponse({ url, appId, key: symmetric, timestamp, body });
    assert.deepEqual(opened, replies[number], `response ${number}`);
  }
}

/** What weseal seals, the oracle opens. */
export async function ourRequests({ ask }, cases) {
  const sealed = cases.map(({ url, appId, seconds, symmetric, content, serial }) =>
    sealApiRequest({
      url,
      appId,
      key: symmetric,
      timestamp: seconds,
      nonce: serial,
      params: { content },
    }),
  );
  const opened = await ask(
    "open",
    cases.map(({ url, appId, seconds, symmetric }, number) => {
      const { iv, data, authtag } = JSON.parse(sealed[number].body);
      const whole = Buffer.concat([Buffer.from(data, "base64"), Buffer.from(authtag, "base64")]);
      return {
        key: symmetric.key,
        nonce: iv,
        aad: `${url}|${appId}|${seconds}|${symmetric.sn}`,
        sealed: whole.toString("base64"),
      };
    }),
  );
  for (const [number, { appId, seconds, content, serial }] of cases.entries()) {
    const wanted = { _n: serial, _appid: appId, _timestamp: seconds, content };
    assert.deepEqual(JSON.parse(opened[number]), wanted, `request ${number}`);
  }
}

/** What the oracle encrypts, weseal decrypts; another key does not. */
export async function theirNames({ ask }, cases, keys) {
  const sealed = await ask(
    "encrypt",
    cases.map(({ key, credentialId }) => ({ key: key.privateKey, bytes: base64(credentialId) })),
  );
  for (const [number, { key, credentialId }] of cases.entries()) {
    const encryptedCredentialId = sealed[number];
    const open = ({ privateKey }) => openRealName({ privateKey, encryptedCredentialId });
    assert.deepEqual(open(key), { credentialId }, `number ${number}`);
    const other = keys.find((each) => each !== key);
    // Nothing tells wrong padding apart: once in some hundred thousand cases other bytes look like a number.
    assert.notDeepEqual(
      answerOf(() => open(other)),
      { credentialId },
      `number ${number}`,
    );
  }
}

function answerOf(call) {
  try {
    return call();
  } catch ({ code }) {
    assert.equal(code, "BAD_SEALED_DATA");
    return undefined;
  }
}

const base64 = (text) => Buffer.from(text).toString("base64");
