// Cases that look random.

import { generateKeyPairSync } from "node:crypto";

const ALPHANUMERIC = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"];
const WRITTEN = [...ALPHANUMERIC, ...' "\\/{}[]:,.\n\t中文支付成功令牌😀é'];

/** Keys made for this run: of every size that is usual, most of them 2048 bits. */
export const keys = [2048, 2048, 2048, 3072, 4096].map((modulusLength) =>
  generateKeyPairSync("rsa", {
    modulusLength,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  }),
);

/** One of them; large keys are slow, and one case in sixteen is enough. */
const keyOf = (number) => keys[number % 16 === 0 ? 4 : number % 16 === 8 ? 3 : number % 3];

export function caseOf(number, { integer, text }) {
  return {
    key: keyOf(number),
    serial: text(ALPHANUMERIC, 40),
    apiV3Key: text(ALPHANUMERIC, 32),
    symmetric: {
      sn: text(ALPHANUMERIC, 32),
      key: Buffer.from(text(ALPHANUMERIC, 32)).toString("base64"),
    },
    nonce: text(ALPHANUMERIC, 12),
    aad: text(ALPHANUMERIC, integer(0, 40)),
    url: `https://api.weixin.qq.com/${text(ALPHANUMERIC, integer(1, 20))}`,
    appId: `wx${text(ALPHANUMERIC, 16)}`,
    seconds: integer(1_000_000_000, 2_000_000_000),
    content: text(WRITTEN, integer(0, 600)),
    credentialId: text(ALPHANUMERIC, integer(6, 32)),
  };
}
