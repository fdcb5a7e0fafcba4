// What a session_key signs, and the JS-SDK.

import { createHash, createHmac } from "node:crypto";

import { computations, gives, refuses } from "../rsa/compute.mjs";

const KEY = "HyVFkGl5F5OQWJZZaNzBBg==";
const sha1 = (text) => createHash("sha1").update(text).digest("hex");
const hmac = (key, text) => createHmac("sha256", key).update(text).digest("hex");

const RAW = '{"nickName":"小明😀","gender":0}';
const verify = (rawData, signature, sessionKey = KEY) => ({ rawData, signature, sessionKey });
const failed = (tcId, comment, flags, options, { hint = null, causes } = {}) =>
  refuses(`raw-data-${tcId}`, comment, flags, options, "VERIFICATION_FAILED", { hint, causes, details: { argument: "signature" } });
const CAUSES = ["SESSION_KEY_ROTATED", "RAW_DATA_REBUILT", "OTHER_MINI_PROGRAM"];

export const rawData = computations("verifyRawData", {}, [
  gives("raw-data-chinese", "text outside ASCII is hashed as UTF-8", ["NonAscii"], verify(RAW, sha1(RAW + KEY)), true),
  gives("raw-data-empty", "no data", ["Normal"], verify("", sha1(KEY)), true),
  gives("raw-data-text-key", "any text is a key: it is not decoded", ["SessionKey"], verify(RAW, sha1(`${RAW}123456`), "123456"), true),
  failed("rebuilt", "serialised anew, with blanks", ["Rebuilt"], verify(JSON.stringify(JSON.parse(RAW), null, 2), sha1(RAW + KEY)), { hint: "RAW_DATA_REBUILT", causes: ["RAW_DATA_REBUILT", "SESSION_KEY_ROTATED", "OTHER_MINI_PROGRAM"] }),
  failed("reordered", "serialised anew, in another order", ["Rebuilt"], verify('{"gender":0,"nickName":"小明😀"}', sha1(RAW + KEY)), { causes: CAUSES }),
  failed("decoded-key", "signed with the decoded key", ["SessionKey"], verify(RAW, createHash("sha1").update(RAW).update(Buffer.from(KEY, "base64")).digest("hex")), { causes: CAUSES }),
  failed("upper-case", "digits in upper case", ["WrongSignature"], verify(RAW, sha1(RAW + KEY).toUpperCase())),
  failed("short", "a signature that was cut", ["WrongSignature"], verify(RAW, sha1(RAW + KEY).slice(0, 39))),
  failed("no-signature", "no signature", ["WrongSignature"], verify(RAW, "")),
  refuses("raw-data-no-key", "a session_key that is not set", ["Unset"], verify(RAW, sha1(RAW), ""), "SESSION_KEY_INVALID", { details: { argument: "sessionKey" } }),
]);

const SESSION_CAUSES = ["SESSION_KEY_ROTATED", "BODY_NOT_EXACT", "SESSION_KEY_DECODED"];
const signed = (tcId, comment, flags, body, sessionKey) =>
  gives(`session-${tcId}`, comment, flags, { body, sessionKey }, hmac(sessionKey, body), SESSION_CAUSES);

export const sessions = computations("signSession", {}, [
  signed("empty", "a GET request has an empty body", ["Normal"], "", KEY),
  signed("chinese", "text outside ASCII", ["NonAscii"], '{"key":"分数"}', KEY),
  signed("long-key", "a key longer than a block of SHA-256", ["SessionKey"], "{}", "k".repeat(100)),
  refuses("session-no-key", "a session_key that is not set", ["Unset"], { body: "{}", sessionKey: "" }, "SESSION_KEY_INVALID"),
  refuses("session-no-body", "no body at all", ["Argument"], { sessionKey: KEY }, "INVALID_ARGUMENT", { details: { argument: "body" } }),
]);

const DATA = "e+3OsGVfOJQQaXifNkYgkQ==";
const sha256 = (data) => createHash("sha256").update(data).digest("hex");

export const hashes = computations("hashEncryptedData", {}, [
  gives("hash-text", "the Base64 text", ["Normal"], { encryptedData: DATA }, sha256(DATA)),
  gives("hash-decoded", "the bytes it stands for", ["Normal"], { encryptedData: DATA, decoded: true }, sha256(Buffer.from(DATA, "base64"))),
  gives("hash-percent", "percent-encoded on the way: the text as it was is hashed", ["Transport"], { encryptedData: encodeURIComponent(DATA) }, sha256(DATA)),
  gives("hash-line-break", "a line break behind it", ["Transport"], { encryptedData: `${DATA}\n` }, sha256(DATA)),
  refuses("hash-empty", "data that is not set", ["Unset"], { encryptedData: "" }, "BAD_USER_DATA"),
  refuses("hash-no-base64", "no Base64", ["Transport"], { encryptedData: "!" }, "BAD_USER_DATA"),
]);

const VOIP = { appId: "wx20afc706a711eefc", groupId: "1559129713_672975982", nonceStr: "8AP6DT9ybtniUJfb", timeStamp: "1559129714", sessionKey: KEY };
const voipOf = ({ sessionKey, ...parts }) => hmac(sessionKey, Object.values(parts).map(String).sort().join(""));
const voip = (tcId, comment, flags, changes) => {
  const options = { ...VOIP, ...changes };
  return gives(`voip-${tcId}`, comment, flags, options, voipOf(options), ["SESSION_KEY_ROTATED", "SESSION_KEY_DECODED", "MILLISECONDS"]);
};
const noVoip = (tcId, comment, flags, changes, code, more) => refuses(`voip-${tcId}`, comment, flags, { ...VOIP, ...changes }, code, more);

export const calls = computations("signVoip", {}, [
  voip("number", "the time as a number", ["Normal"], { timeStamp: 1559129714 }),
  voip("nonce-127", "the longest nonce", ["Normal"], { nonceStr: "n".repeat(127) }),
  voip("order", "parts are sorted by their bytes", ["Sorting"], { nonceStr: "Zz", groupId: "_a" }),
  noVoip("nonce-128", "a nonce too long", ["Argument"], { nonceStr: "n".repeat(128) }, "INVALID_ARGUMENT", { details: { argument: "nonceStr" } }),
  noVoip("milliseconds", "a time in milliseconds", ["Milliseconds"], { timeStamp: 1559129714000 }, "INVALID_ARGUMENT", { hint: "MILLISECONDS", details: { argument: "timeStamp" } }),
  noVoip("no-key", "a session_key that is not set", ["Unset"], { sessionKey: "" }, "SESSION_KEY_INVALID"),
]);

const PAGE = { jsapiTicket: "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg", nonceStr: "Wm3WZYTPz0wzccnW", timestamp: 1414587457, url: "https://example.com/a?b=c" };
const jsapiOf = ({ jsapiTicket, nonceStr, timestamp, url }) => sha1(`jsapi_ticket=${jsapiTicket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`);
const jsapi = (tcId, comment, flags, changes, url) => {
  const options = { ...PAGE, ...changes };
  return gives(`jsapi-${tcId}`, comment, flags, options, jsapiOf({ ...options, url: url ?? options.url }), ["URL_DIFFERS"]);
};

export const pages = computations("signJsapi", {}, [
  jsapi("query", "a page with a query", ["Normal"], {}),
  jsapi("fragment", "what stands behind # is not signed", ["Normal"], { url: "https://example.com/#/a?b=c" }, "https://example.com/"),
  jsapi("chinese", "an address that is not encoded", ["NonAscii"], { url: "https://example.com/页面" }),
  refuses("jsapi-no-ticket", "a ticket that is not set", ["Unset"], { ...PAGE, jsapiTicket: "" }, "INVALID_ARGUMENT", { details: { argument: "jsapiTicket" } }),
  refuses("jsapi-milliseconds", "a time in milliseconds", ["Milliseconds"], { ...PAGE, timestamp: 1414587457000 }, "INVALID_ARGUMENT", { hint: "MILLISECONDS" }),
]);
