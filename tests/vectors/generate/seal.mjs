// `seal`: content to envelope. Whatever is sealed is opened again by the runner.

import { NONCE, OFFICIAL, OTHER, TIMESTAMP, config, plainConfig } from "./account.mjs";
import { file, group, invalid, valid } from "./build.mjs";
import { seal, sign } from "./envelope.mjs";

const RANDOM = "0123456789abcdef";
const options = { timestamp: Number(TIMESTAMP), nonce: NONCE, random: RANDOM };

function sealed(account, content, { timestamp = options.timestamp, nonce = NONCE, random = RANDOM } = {}) {
  const Encrypt = seal(account, content, { random });
  const MsgSignature = sign([account.token, String(timestamp), nonce, Encrypt]);
  return { Encrypt, MsgSignature, TimeStamp: timestamp, Nonce: nonce };
}

const makes = (tcId, comment, flags, content) =>
  valid(`seal-${tcId}`, comment, flags, { content, expected: sealed(OFFICIAL, content) });

const contents = [
  makes("json", "a JSON answer", ["Normal"], '{"ErrCode":0,"ErrMsg":"success"}'),
  makes("xml", "an XML answer", ["Normal"], "<xml><ErrCode>0</ErrCode><ErrMsg><![CDATA[success]]></ErrMsg></xml>"),
  makes("empty", "no content", ["EmptyMessage"], ""),
  makes("chinese", "Chinese: bytes are counted", ["NonAscii"], '{"Content":"您好，已收到 🎉"}'),
  makes("emoji", "emoji alone", ["NonAscii"], "👩‍👩‍👧‍👦😀𠮷"),
  makes("line-breaks", "line breaks at both ends", ["Whitespace"], "\r\n a \n"),
  makes("nul", "a NUL inside", ["Normal"], "a\u0000b"),
  makes("pad-1", "one pad byte", ["Block32"], "x".repeat(25)),
  makes("pad-16", "16 pad bytes", ["Block32"], "x".repeat(10)),
  makes("pad-17", "17 pad bytes", ["Block32"], "x".repeat(9)),
  makes("pad-32", "a whole block of padding", ["Block32"], "x".repeat(26)),
];

const big = (tcId, comment, content) => valid(`seal-${tcId}`, comment, ["NonAscii"], { content: { $repeat: [content, 25000] }, expected: long(content.repeat(25000)) });
/** The envelope itself would be large; its signature pins every byte of it. */
const long = (content) => ({ ...sealed(OFFICIAL, content), Encrypt: undefined });

const choices = [
  big("100k-ascii", "100,000 bytes", "abcd"),
  big("100k-chinese", "75,000 bytes in 25,000 characters", "封"),
  big("100k-emoji", "100,000 bytes in 50,000 UTF-16 units", "😀"),
  valid("seal-other-moment", "another time and nonce", ["Normal"], { content: "a", options: { timestamp: 1713424427, nonce: "xxxxxx", random: RANDOM }, expected: sealed(OFFICIAL, "a", { timestamp: 1713424427, nonce: "xxxxxx" }) }),
  valid("seal-by-index", "the second of two accounts, by its index", ["Accounts"], { config: two(), content: "a", options: { ...options, account: 1 }, expected: sealed(OTHER, "a") }),
  valid("seal-by-app-id", "the second of two accounts, by its id", ["Accounts"], { config: two(), content: "a", options: { ...options, account: OTHER.appId }, expected: sealed(OTHER, "a") }),
  valid("seal-current-key", "the current key and Token seal, not the previous ones", ["Rotation"], { config: rotated(), content: "a", expected: sealed(OFFICIAL, "a") }),
];

const refusals = [
  invalid("seal-random-short", "15 characters of randomness", ["Argument"], { options: { ...options, random: RANDOM.slice(1) } }, "INVALID_ARGUMENT"),
  invalid("seal-random-long", "17 characters of randomness", ["Argument"], { options: { ...options, random: `${RANDOM}0` } }, "INVALID_ARGUMENT"),
  invalid("seal-nonce-long", "a nonce of 65 characters", ["Argument"], { options: { ...options, nonce: "a".repeat(65) } }, "INVALID_ARGUMENT"),
  invalid("seal-nonce-empty", "an empty nonce", ["Argument"], { options: { ...options, nonce: "" } }, "INVALID_ARGUMENT"),
  invalid("seal-nonce-chinese", "a nonce outside ASCII", ["Argument", "NonAscii"], { options: { ...options, nonce: "随机" } }, "INVALID_ARGUMENT"),
  invalid("seal-timestamp-milliseconds", "milliseconds", ["Argument", "Milliseconds"], { options: { ...options, timestamp: 1714112445000 } }, "INVALID_ARGUMENT"),
  invalid("seal-timestamp-negative", "before 1970", ["Argument"], { options: { ...options, timestamp: -1 } }, "INVALID_ARGUMENT"),
  invalid("seal-timestamp-fraction", "half a second", ["Argument"], { options: { ...options, timestamp: 1714112445.5 } }, "INVALID_ARGUMENT", { says: { "zh-CN": "整数秒", en: "whole seconds" } }),
  invalid("seal-account-unknown-id", "an id that is not configured", ["Accounts"], { options: { ...options, account: OTHER.appId } }, "ACCOUNT_UNKNOWN"),
  invalid("seal-account-unknown-index", "an index past the last account", ["Accounts"], { options: { ...options, account: 1 } }, "ACCOUNT_UNKNOWN"),
  invalid("seal-unknown-option", "a misspelt option", ["Argument"], { options: { ...options, timeStamp: 1 } }, "INVALID_ARGUMENT"),
  invalid("seal-without-key", "plain mode without a key", ["Configuration"], { config: plainConfig(OFFICIAL) }, "KEY_REQUIRED"),
];

export const seals = () => file("Content to envelope. Every envelope that is made is opened again.", [
  group("Seal", { config: config(OFFICIAL), options }, [...contents, ...choices]),
  group("Seal", { config: config(OFFICIAL), content: "weseal", options }, refusals),
]);

function two() {
  return { accounts: [config(OFFICIAL), config(OTHER)] };
}

function rotated() {
  return { ...config(OFFICIAL), token: [OFFICIAL.token, OTHER.token], encodingAesKey: [OFFICIAL.key, OTHER.key] };
}
