// What WeChat and the other side compute, on node:crypto. Nothing here is random.

import { constants, createCipheriv, createHash, privateEncrypt, publicEncrypt, sign } from "node:crypto";

const K = 256;
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** RSASSA-PKCS1-v1_5 with SHA-256, in Base64. */
export const signPkcs1 = (key, text) => sign("sha256", Buffer.from(text), key).toString("base64");

/** RSASSA-PSS with SHA-256 and this salt (RFC 8017, 9.1.1), in Base64. */
export function signPss(key, text, salt) {
  const hash = sha256(Buffer.alloc(8), sha256(text), salt);
  const db = Buffer.concat([Buffer.alloc(K - salt.length - 34), Buffer.from([1]), salt]);
  const masked = Buffer.from(db.map((byte, index) => byte ^ mask(hash, db.length)[index]));
  masked[0] &= 0x7f;
  const encoded = Buffer.concat([masked, hash, Buffer.from([0xbc])]);
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encoded).toString("base64");
}

/** MGF1 with SHA-256. */
function mask(seed, length) {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) => sha256(seed, Buffer.from([0, 0, 0, index])));
  return Buffer.concat(blocks).subarray(0, length);
}

/** RSAES-PKCS1-v1_5 with a padding of 0x55 bytes (RFC 8017, 7.2.1), in Base64. */
export const encryptPkcs1 = (key, bytes) =>
  encryptRaw(key, Buffer.concat([Buffer.from([0, 2]), Buffer.alloc(K - bytes.length - 3, 0x55), Buffer.from([0]), bytes]));

/** RSA without any padding of its own, in Base64. */
export const encryptRaw = (key, block) =>
  publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, block).toString("base64");

/** AES-256-GCM: cipher text and tag, as bytes. */
export function gcm(key, nonce, aad, text) {
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(aad));
  const data = Buffer.concat([cipher.update(text), cipher.final()]);
  return { data, tag: cipher.getAuthTag() };
}

/** The bytes of GBK of a text, found by decoding all pairs. */
export function gbk(text) {
  const decoder = new TextDecoder("gbk");
  const bytes = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if ([...char].length === 1 && char !== "\ufffd" && !bytes.has(char)) bytes.set(char, [lead, trail]);
      }
  return Buffer.from([...text].flatMap((char) => bytes.get(char) ?? [char.charCodeAt(0)]));
}
