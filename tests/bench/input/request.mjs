/** Requests as WeChat makes them, sealed with Node's own crypto: no contender has made them. */

import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { account } from "./account.mjs";
import { kinds, message } from "./message.mjs";

const key = Buffer.from(`${account.encodingAesKey}=`, "base64");

/**
 * A case: requests of one kind and size, each of them different, so that nothing can be remembered
 * from one to the next, and the function that reads every field of their events.
 */
export function requests(kind, bytes, format) {
  const count = Math.max(4, Math.min(32, Math.floor(1_000_000 / bytes)));
  const made = Array.from({ length: count }, (_, number) => {
    const text = format.write(message(kind, bytes, format.write, number));
    return request(text, format, number);
  });
  return { requests: made, read: kinds[kind].read };
}

function request(text, format, number) {
  const timestamp = String(1714112445 + number);
  const nonce = String(415670741 + number);
  const encrypt = seal(text);
  const query =
    `signature=${sign(timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}` +
    "&openid=o9AgO5Kd5ggOC-bXrbNODIiE3bGY&encrypt_type=aes" +
    `&msg_signature=${sign(timestamp, nonce, encrypt)}`;
  const body = format.wrap("gh_97417a04a28d", encrypt);
  return { query, nonce, text: body, body: Buffer.from(body) };
}

function seal(text) {
  const content = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const plain = Buffer.concat([randomBytes(16), length, content, Buffer.from(account.appId)]);
  const pad = 32 - (plain.length % 32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString("base64");
}

/** The text of a sealed answer, opened again. */
export function unseal(encrypt) {
  const decipher = createDecipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(encrypt, "base64"), decipher.final()]);
  return plain.toString("utf8", 20, 20 + plain.readUInt32BE(16));
}

function sign(...parts) {
  const sorted = [account.token, ...parts].sort().join("");
  return createHash("sha1").update(sorted).digest("hex");
}
