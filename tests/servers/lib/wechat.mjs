// What WeChat's side does: seals pushes and opens replies, with Node's own crypto and nothing of weseal.

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

import { account } from "../../bench/input/account.mjs";

export { account };

const key = Buffer.from(`${account.encodingAesKey}=`, "base64");
const iv = key.subarray(0, 16);

/** A push of the message, an object, in secure mode: `{ query, body, type }`. */
export function pushed(message, format) {
  const encrypt = seal(written(message, format));
  const stamp = fresh();
  const query = new URLSearchParams({
    signature: sign(stamp.timestamp, stamp.nonce),
    ...stamp,
    openid: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY",
    encrypt_type: "aes",
    msg_signature: sign(stamp.timestamp, stamp.nonce, encrypt),
  });
  const body = written({ ToUserName: "gh_97417a04a28d", Encrypt: encrypt }, format);
  return { query: `${query}`, body, type: format === "xml" ? "text/xml" : "application/json" };
}

/** The query of the GET by which WeChat verifies an address. */
export function verification(echostr) {
  const stamp = fresh();
  const signature = sign(stamp.timestamp, stamp.nonce);
  return `${new URLSearchParams({ signature, echostr, ...stamp })}`;
}

/** The text of a reply, opened if it is sealed. Throws where it would be refused. */
export function openReply(body, format) {
  if (!body.includes("Encrypt")) return body;
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = flat(body, format);
  const expected = sign(`${TimeStamp}`, Nonce, Encrypt);
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(MsgSignature))) {
    throw new Error("the reply's signature does not match");
  }
  return unseal(Encrypt);
}

/** The fields of a flat object of JSON or XML; XML knows text alone. */
export function flat(text, format) {
  if (format === "json") return JSON.parse(text);
  const elements = text.matchAll(/<(\w+)>(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))<\/\1>/gs);
  return Object.fromEntries(Array.from(elements, ([, name, data, text]) => [name, data ?? text]));
}

function written(message, format) {
  return format === "xml" ? `<xml>${elements(message)}</xml>` : JSON.stringify(message);
}

function elements(object) {
  return Object.entries(object)
    .map(([name, value]) => `<${name}>${content(value)}</${name}>`)
    .join("");
}

function content(value) {
  if (typeof value === "object") return elements(value);
  return typeof value === "number" ? value : `<![CDATA[${value}]]>`;
}

function fresh() {
  return {
    timestamp: `${Math.floor(Date.now() / 1000)}`,
    nonce: `${randomBytes(4).readUInt32BE()}`,
  };
}

function sign(...parts) {
  return createHash("sha1")
    .update([account.token, ...parts].sort().join(""))
    .digest("hex");
}

function seal(text) {
  const content = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const plain = Buffer.concat([randomBytes(16), length, content, Buffer.from(account.appId)]);
  const pad = 32 - (plain.length % 32);
  const cipher = createCipheriv("aes-256-cbc", key, iv).setAutoPadding(false);
  const padded = Buffer.concat([plain, Buffer.alloc(pad, pad)]);
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString("base64");
}

function unseal(encrypt) {
  const decipher = createDecipheriv("aes-256-cbc", key, iv).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(encrypt, "base64"), decipher.final()]);
  const end = 20 + plain.readUInt32BE(16);
  const pad = plain[plain.length - 1];
  if (plain.toString("utf8", end, plain.length - pad) !== account.appId) {
    throw new Error("the reply is for another account");
  }
  return plain.toString("utf8", 20, end);
}
