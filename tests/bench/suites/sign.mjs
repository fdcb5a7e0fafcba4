/** What is signed and verified besides pushes, beside node:crypto by hand. */

import assert from "node:assert/strict";
import { createHash, createPrivateKey, createSign, generateKeyPairSync, hash } from "node:crypto";
import { backend, signPayment, verifyRawData } from "weseal";
import { compare } from "../measure.mjs";

const APP_ID = "wx8888888888888888";
const TIME = 1414561699;
const COUNT = 32;

export function run({ wanted, quick, report }) {
  for (const [id, contenders] of Object.entries(CASES)) {
    if (!wanted(id)) continue;
    const [ours, byHand] = contenders();
    for (let index = 0; index < COUNT; index += 1) assert.deepEqual(ours(index), byHand(index), id);
    const runs = [
      { name: `weseal (${backend()})`, run: (index) => weight(ours(index)) },
      { name: "node:crypto", run: (index) => weight(byHand(index)) },
    ];
    report({ name: id, id, results: compare(runs, COUNT, quick) });
  }
}

const CASES = { rawData, paymentV2, paymentRsa };

/** `rawData`, whose signature the client sent along. */
function rawData() {
  const sessionKey = "MDEyMzQ1Njc4OWFiY2RlZg==";
  const texts = Array.from({ length: COUNT }, (_, number) => {
    return JSON.stringify({
      nickName: `Band ${number}`,
      gender: 1,
      city: "Guangzhou",
      province: "",
    });
  });
  const signatures = texts.map((text) => sha1(text + sessionKey));
  return [
    (index) => verifyRawData(texts[index], signatures[index], sessionKey),
    (index) => sha1(texts[index] + sessionKey) === signatures[index],
  ];
}

/** wx.requestPayment of v2: MD5. */
function paymentV2() {
  const key = "192006250b4c09247ec02edce69f6a2d";
  return [
    (index) => signPayment({ appId: APP_ID, ...orderOf(index), key }).paySign,
    (index) => {
      const { prepayId, timeStamp, nonceStr } = orderOf(index);
      const text =
        `appId=${APP_ID}&nonceStr=${nonceStr}&package=prepay_id=${prepayId}` +
        `&signType=MD5&timeStamp=${timeStamp}&key=${key}`;
      return createHash("md5").update(text).digest("hex").toUpperCase();
    },
  ];
}

/** wx.requestPayment of v3: RSA with 2048 bits. */
function paymentRsa() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  const key = createPrivateKey(pem);
  return [
    (index) =>
      signPayment({ appId: APP_ID, ...orderOf(index), signType: "RSA", privateKey: pem }).paySign,
    (index) => {
      const { prepayId, timeStamp, nonceStr } = orderOf(index);
      const text = `${APP_ID}\n${timeStamp}\n${nonceStr}\nprepay_id=${prepayId}\n`;
      return createSign("RSA-SHA256").update(text).sign(key, "base64");
    },
  ];
}

const orderOf = (index) => ({
  prepayId: `wx2014${index}`,
  timeStamp: TIME + index,
  nonceStr: `5K8264ILTKCH16CQ2502SI8ZNMTM67V${index % 10}`,
});

const sha1 = hash
  ? (text) => hash("sha1", text)
  : (text) => createHash("sha1").update(text).digest("hex");

const weight = (result) => (typeof result === "string" ? result.length : Number(result));
