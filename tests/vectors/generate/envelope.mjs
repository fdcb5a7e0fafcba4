// An implementation of the sealed envelope of its own, on node:crypto alone: what the vectors hold
// must not come from the library they test.

import { createCipheriv, createDecipheriv, createHash } from "node:crypto";

/** The 32 bytes behind 43 characters. Node's decoder ignores the two bits left over. */
export const keyBytes = (key) => Buffer.from(`${key}=`, "base64");

/** SHA-1 over the parts, sorted by their bytes and joined. */
export function sign(parts) {
  const hash = createHash("sha1");
  const bytes = parts.map((part) => Buffer.from(part, "utf8"));
  for (const part of bytes.sort(Buffer.compare)) hash.update(part);
  return hash.digest("hex");
}

/** The content of an envelope, before padding. `length` and `owner` may lie. */
export function content({ random = "0123456789abcdef", message, owner, length }) {
  const text = Buffer.isBuffer(message) ? message : Buffer.from(message, "utf8");
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length ?? text.length);
  return Buffer.concat([Buffer.from(random, "latin1"), size, text, Buffer.from(owner, "utf8")]);
}

/** Pads to a multiple of `block`; `fill` makes the pad bytes something else than their number. */
export function pad(bytes, { block = 32, count = block - (bytes.length % block), fill = count } = {}) {
  return Buffer.concat([bytes, Buffer.alloc(count, fill)]);
}

/** Encrypts bytes that are padded already. */
export function encrypt(key, padded) {
  const bytes = keyBytes(key);
  const cipher = createCipheriv("aes-256-cbc", bytes, bytes.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString("base64");
}

/** Seals as WeChat does, `parts` as in `content`. */
export const seal = (account, message, parts = {}) =>
  encrypt(account.key, pad(content({ owner: account.appId, ...parts, message })));

/** Opens decoded cipher text: `{ code }`, or `{ message, owner }`. */
export function open(key, bytes) {
  if (bytes.length === 0 || bytes.length % 32 !== 0) return { code: "BAD_CIPHERTEXT" };
  const secret = keyBytes(key);
  const decipher = createDecipheriv("aes-256-cbc", secret, secret.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(bytes), decipher.final()]);
  const count = plain[plain.length - 1];
  const tail = plain.subarray(plain.length - count);
  if (count < 1 || count > 32 || !tail.every((byte) => byte === count)) return { code: "BAD_CIPHERTEXT" };
  const body = plain.subarray(0, plain.length - count);
  if (body.length < 20) return { code: "BAD_CIPHERTEXT" };
  const end = 20 + body.readUInt32BE(16);
  if (end > body.length) return { code: "BAD_CIPHERTEXT" };
  const message = body.subarray(20, end);
  const text = message.toString("utf8");
  if (!Buffer.from(text, "utf8").equals(message)) return { code: "BAD_CIPHERTEXT" };
  return { message: text, owner: body.subarray(end).toString("utf8") };
}
