// Node's own OpenSSL.

import {
  constants,
  createCipheriv,
  createDecipheriv,
  publicEncrypt,
  sign,
  verify,
} from "node:crypto";

export const name = "Node's OpenSSL";

const bytes = (base64) => Buffer.from(base64, "base64");
const schemed = (key, kind) =>
  kind === "pkcs1"
    ? { key, padding: constants.RSA_PKCS1_PADDING }
    : { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

const CALLS = {
  sign: ({ key, kind, text }) =>
    sign("sha256", Buffer.from(text), schemed(key, kind)).toString("base64"),
  verify: ({ key, kind, text, signature }) =>
    verify("sha256", Buffer.from(text), schemed(key, kind), bytes(signature)),
  encrypt: ({ key, bytes: plain }) =>
    publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, bytes(plain)).toString("base64"),
  seal: ({ key, nonce, aad, text }) => {
    const cipher = createCipheriv("aes-256-gcm", bytes(key), bytes(nonce)).setAAD(Buffer.from(aad));
    return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString(
      "base64",
    );
  },
  open: ({ key, nonce, aad, sealed }) => {
    const data = bytes(sealed);
    const cipher = createDecipheriv("aes-256-gcm", bytes(key), bytes(nonce)).setAAD(
      Buffer.from(aad),
    );
    cipher.setAuthTag(data.subarray(-16));
    return cipher.update(data.subarray(0, -16), undefined, "utf8") + cipher.final("utf8");
  },
};

export const start = () => ({
  ask: async (call, requests) => requests.map(CALLS[call]),
  stop: () => {},
});
