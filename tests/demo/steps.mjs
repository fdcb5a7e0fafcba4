// What a step is shown with: a line or several, and which of its facts each of them shows.

import { cyan, ends } from "./terminal.mjs";
import { say } from "./words.mjs";

const bytes = (length) => `${length} ${say("字节", "bytes")}`;
const line = (text, ...facts) => ({ text, facts });

const SHOWN = {
  query: ({ timestamp, nonce }) => [line(`timestamp ${timestamp} · nonce ${nonce}`)],
  body: ({ format, bytes: length, encrypt }) => [
    line([format.toUpperCase(), bytes(length), ...encryptOf(encrypt)].join(" · ")),
  ],
  mode: ({ mode, sealed }) => [
    line(
      `${mode} · ${sealed === "true" ? say("收到密文", "the push is sealed") : say("收到明文", "the push is plain")}`,
    ),
  ],
  base64: ({ length }) => [line(bytes(length), "length")],
  sign: ({ digest }, sorted) => [
    line(sorted.map((part) => ends(part, 5)).join(" + "), "joined"),
    line(digest, "digest"),
  ],
  signature: ({ given, expected }) => [
    line(given === expected ? say("一致", "equal") : say("不一致", "not equal")),
  ],
  key: ({ key, iv }) => [line(`${ends(key, 8)} · IV ${ends(iv, 8)}`)],
  decrypt: ({ length, bytes: found }) => [line(`${bytes(length)} · ${ends(found, 12)}`)],
  padding: ({ padding }) => [
    line(`${padding} × 0x${Number(padding).toString(16).padStart(2, "0")}`),
  ],
  layout: ({ length, random, messageLength, ownerId }) => [
    line(`${say("去除填充后", "without padding")}  ${bytes(length)}`, "length"),
    line(`${say("随机串    ", "random bytes   ")}  ${random}`, "random"),
    line(`${say("消息长度  ", "message length ")}  ${bytes(messageLength)}`, "messageLength"),
    line(`${say("归属 AppID", "owner id       ")}  ${ownerId}`, "ownerId"),
  ],
  utf8: ({ validUpTo }) => (validUpTo === undefined ? [] : [line(`${validUpTo}`)]),
  owner: ({ found, configured }) => [
    line(found === configured ? say("一致", "equal") : `${found} ≠ ${configured}`),
  ],
  message: ({ format }) => [line(format.toUpperCase())],
  event: ({ type }) => [line(cyan(type))],
};

/** The lines of a step. */
export function shown({ id, inputs, outputs }) {
  const facts = [...inputs, ...outputs];
  const one = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  const sorted = facts.filter(({ name }) => name === "sorted").map(({ value }) => value);
  return SHOWN[id]?.(one, sorted) ?? [];
}

function encryptOf(encrypt) {
  return encrypt === undefined ? [] : [`Encrypt ${encrypt.length} ${say("字符", "characters")}`];
}
