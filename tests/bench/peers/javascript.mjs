/** The same pipeline on cryptography written in JavaScript: what runs where there is no Node. */

import { cbc } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import CryptoJS from "crypto-js";
import { account } from "../input/account.mjs";
import { contentEnd } from "./node-crypto.mjs";
import { joinSorted, readQuery } from "./query.mjs";

const { appId, token, encodingAesKey } = account;
const key = Buffer.from(`${encodingAesKey}=`, "base64");

/** @noble/ciphers and @noble/hashes. */
export function noble(format) {
  const bytes = new Uint8Array(key);
  const iv = bytes.slice(0, 16);
  return pipeline("@noble", format, {
    sign: (text) => bytesToHex(sha1(utf8ToBytes(text))),
    decrypt: (text) => {
      const opened = cbc(bytes, iv, { disablePadding: true }).decrypt(Buffer.from(text, "base64"));
      return Buffer.from(opened.buffer, opened.byteOffset, opened.length);
    },
  });
}

/** crypto-js. */
export function cryptoJs(format) {
  const words = CryptoJS.enc.Hex.parse(key.toString("hex"));
  const iv = CryptoJS.enc.Hex.parse(key.toString("hex", 0, 16));
  const options = { iv, mode: CryptoJS.mode.CBC, padding: CryptoJS.pad.NoPadding };
  return pipeline("crypto-js", format, {
    sign: (text) => CryptoJS.SHA1(text).toString(),
    decrypt: (text) => {
      const ciphertext = CryptoJS.enc.Base64.parse(text);
      return toBuffer(CryptoJS.AES.decrypt({ ciphertext }, words, options));
    },
  });
}

function pipeline(name, format, crypto) {
  return {
    name,
    open(query, body) {
      const { timestamp, nonce, signature } = readQuery(query);
      const encrypted = format.readEncrypt(body);
      if (crypto.sign(joinSorted(token, timestamp, nonce, encrypted)) !== signature) {
        throw new Error("signature");
      }
      const plain = crypto.decrypt(encrypted);
      const end = contentEnd(plain);
      const messageEnd = 20 + plain.readUInt32BE(16);
      if (plain.toString("latin1", messageEnd, end) !== appId) throw new Error("id");
      return format.readEvent(plain.toString("utf8", 20, messageEnd));
    },
  };
}

function toBuffer({ words, sigBytes }) {
  const bytes = Buffer.allocUnsafe(sigBytes);
  for (let at = 0; at < sigBytes; at += 4) bytes.writeInt32BE(words[at >> 2], at);
  return bytes;
}
