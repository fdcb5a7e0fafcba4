// Sealed answers, looked into without weseal.

import { createDecipheriv } from "node:crypto";

import { ACCOUNT } from "./account.mjs";

/** The random bytes and the message of a cipher text that is sealed for the account. */
export function decrypted(Encrypt) {
  const key = Buffer.from(`${ACCOUNT.encodingAesKey}=`, "base64");
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const bytes = Buffer.concat([decipher.update(Encrypt, "base64"), decipher.final()]);
  return {
    random: bytes.toString("latin1", 0, 16),
    plain: bytes.toString("utf8", 20, 20 + bytes.readUInt32BE(16)),
  };
}

/** The four fields of a sealed body, as text. */
export function fieldsOf(body, format) {
  const names = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"];
  if (format === "json")
    return Object.fromEntries(names.map((name) => [name, String(JSON.parse(body)[name])]));
  return Object.fromEntries(
    names.map((name) => [name, new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]+)`).exec(body)[1]]),
  );
}

/** The request that brings what `push.seal` gave. */
export function requestOf({ Encrypt, MsgSignature, TimeStamp, Nonce }) {
  return {
    query: { timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature },
    body: { Encrypt },
  };
}
