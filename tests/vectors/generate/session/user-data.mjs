// openUserData.

import { createCipheriv } from "node:crypto";

import { computations, gives, refuses } from "../rsa/compute.mjs";

const KEY = "MDEyMzQ1Njc4OWFiY2RlZg==";
const OTHER = "ZmVkY2JhOTg3NjU0MzIxMA==";
const IV = "cXdlcnR5dWlvcGFzZGZnaA==";
const APP_ID = "wxba5fad812f8e6fb9";
const TIME = 1714112445;
const WATERMARK = { timestamp: TIME, appid: APP_ID };

function cipher(padded, key = KEY) {
  const bytes = (text) => Buffer.from(text, "base64");
  const aes = createCipheriv("aes-128-cbc", bytes(key), bytes(IV)).setAutoPadding(false);
  return Buffer.concat([aes.update(padded), aes.final()]).toString("base64");
}

/** PKCS#7, or whatever bytes stand in its place. */
function sealed(content, { key, pad } = {}) {
  const bytes = Buffer.from(content);
  const length = 16 - (bytes.length % 16);
  return cipher(Buffer.concat([bytes, Buffer.from(pad ?? Array(length).fill(length))]), key);
}

const request = (data, changes = {}) => ({
  sessionKey: KEY, encryptedData: sealed(typeof data === "string" ? data : JSON.stringify(data)), iv: IV, appId: APP_ID, ...changes,
});

const opened = (type, data, raw = JSON.stringify(data), sessionKey = 0) => ({
  type, sessionKey, watermark: data.watermark ? { appid: data.watermark.appid, timestamp: data.watermark.timestamp } : null, raw, data,
});

const open = (tcId, comment, flags, type, data, changes) =>
  gives(`user-data-${tcId}`, comment, flags, request(data, changes), opened(type, data));

const BAD_CAUSES = ["SESSION_KEY_ROTATED", "OTHER_MINI_PROGRAM", "BLANK_FOR_PLUS", "DATA_TRUNCATED"];
const first = (found, causes) => (found ? [found, ...causes.filter((cause) => cause !== found)] : causes);
const bad = (tcId, comment, flags, changes, hint) =>
  refuses(`user-data-${tcId}`, comment, flags, { ...request({ watermark: WATERMARK }), ...changes }, "BAD_USER_DATA",
    { hint: hint ?? null, causes: first(hint, BAD_CAUSES) });
const badBytes = (tcId, comment, flags, encryptedData, hint) => bad(tcId, comment, flags, { encryptedData }, hint);
const badIv = (tcId, comment, changes, hint) =>
  refuses(`user-data-${tcId}`, comment, ["Iv"], { ...request({ watermark: WATERMARK }), ...changes }, "IV_INVALID",
    { hint: hint ?? null, causes: first(hint, ["IV_AND_DATA_SWAPPED", "BLANK_FOR_PLUS"]) });
const badKey = (tcId, comment, sessionKey, argument = "sessionKey") =>
  refuses(`user-data-${tcId}`, comment, ["SessionKey"], { ...request({ watermark: WATERMARK }), sessionKey }, "SESSION_KEY_INVALID", { details: { argument } });
const marked = (tcId, comment, data, changes, code, more) =>
  refuses(`user-data-${tcId}`, comment, ["Watermark"], request(data, changes), code, more);

const plus = sealed(JSON.stringify({ nickName: "++", avatarUrl: "", watermark: WATERMARK, n: 3 }));
const good = sealed(JSON.stringify({ watermark: WATERMARK }));
const lines = good.match(/.{1,40}/g);
const encoded = encodeURIComponent(good);

export const userData = computations("openUserData", {}, [
  open("user-info", "user info", ["Normal"], "userInfo", { openId: "o", nickName: "小明😀", gender: 0, language: "zh_CN", city: "", province: "", country: "", avatarUrl: "https://wx.qlogo.cn/0", unionId: "u", watermark: WATERMARK }),
  open("phone-number", "a phone number", ["Normal"], "phoneNumber", { phoneNumber: "13580006666", purePhoneNumber: "13580006666", countryCode: "86", watermark: WATERMARK }),
  open("share-info", "openGId of a share", ["Normal"], "shareInfo", { openGId: "G", watermark: WATERMARK }),
  open("group-info", "opengid of a group: another spelling", ["Normal"], "groupInfo", { opengid: "g", watermark: WATERMARK }),
  open("single-chat", "a chat of two", ["Normal"], "groupInfo", { open_single_roomid: "r", chat_type: 1, watermark: WATERMARK }),
  open("werun", "steps", ["Normal"], "weRunData", { stepInfoList: [{ timestamp: 1445866601, step: 100 }, { timestamp: 1445876601, step: 120 }], watermark: WATERMARK }),
  open("private-message", "a private message has no watermark and needs none", ["Watermark"], "privateMessage", { activityId: "a" }),
  open("unknown", "fields that are not known are kept", ["Normal"], "unknown", { something: [1, { new: true }], watermark: WATERMARK }),
  open("proto", "__proto__ is a name like any other", ["Prototype"], "unknown", JSON.parse('{"a":1,"watermark":{"timestamp":1714112445,"appid":"wxba5fad812f8e6fb9"}}')),
  gives("user-data-big-integer", "an integer that a JavaScript number cannot hold becomes text", ["LongInteger"], request(`{"id":12345678901234567890,"watermark":${JSON.stringify(WATERMARK)}}`),
    opened("unknown", { id: "12345678901234567890", watermark: WATERMARK }, `{"id":12345678901234567890,"watermark":${JSON.stringify(WATERMARK)}}`)),
  gives("user-data-second-key", "the second of two candidates opens", ["SessionKey"], request({ openGId: "G", watermark: WATERMARK }, { sessionKey: [OTHER, KEY] }), opened("shareInfo", { openGId: "G", watermark: WATERMARK }, undefined, 1)),
  gives("user-data-first-key", "the first of two candidates opens", ["SessionKey"], request({ openGId: "G", watermark: WATERMARK }, { sessionKey: [KEY, OTHER] }), opened("shareInfo", { openGId: "G", watermark: WATERMARK })),
  gives("user-data-line-breaks", "Base64 in lines with indentation", ["Transport"], { ...request({}), encryptedData: lines.join("\r\n    ") }, opened("unknown", { watermark: WATERMARK })),
  gives("user-data-percent", "Base64 that is still percent-encoded", ["Transport"], { ...request({}), encryptedData: encoded, iv: encodeURIComponent(IV) }, opened("unknown", { watermark: WATERMARK })),
  open("age-exact", "exactly as old as allowed", ["Watermark"], "unknown", { watermark: WATERMARK }, { now: TIME + 3600, maxAgeSeconds: 3600 }),
  open("ahead-exact", "300 seconds in the future", ["Watermark"], "unknown", { watermark: WATERMARK }, { now: TIME - 300, maxAgeSeconds: 10 }),
  open("age-unlimited", "no age is asked for", ["Watermark"], "unknown", { watermark: WATERMARK }, { now: TIME + 1e9 }),
  open("optional", "no watermark, where that is accepted", ["Watermark"], "userInfo", { nickName: "n", avatarUrl: "" }, { watermark: "optional" }),
  open("shape-of-2016", "the shape of 2016, where that is accepted", ["Watermark"], "userInfo", { appId: APP_ID, nickName: "n" }, { watermark: "optional" }),

  marked("no-watermark", "no watermark", { nickName: "n" }, {}, "WATERMARK_MISSING"),
  marked("empty-watermark", "a watermark without fields", { nickName: "n", watermark: {} }, {}, "WATERMARK_MISSING"),
  marked("text-watermark", "a watermark that is text", { nickName: "n", watermark: APP_ID }, {}, "WATERMARK_MISSING"),
  marked("other-app", "data of another mini program", { watermark: { ...WATERMARK, appid: "wxffffffffffffffff" } }, {}, "WATERMARK_MISMATCH", { details: { found: "wxffffffffffffffff" }, causes: [] }),
  marked("case-of-app", "an AppID in another case", { watermark: WATERMARK }, { appId: APP_ID.toUpperCase() }, "WATERMARK_MISMATCH"),
  marked("app-of-2016", "the shape of 2016 of another mini program", { appId: "wx0", nickName: "n" }, { watermark: "optional" }, "WATERMARK_MISMATCH", { details: { found: "wx0" } }),
  marked("private-message-other", "a private message with another's watermark", { activityId: "a", watermark: { ...WATERMARK, appid: "wx0" } }, {}, "WATERMARK_MISMATCH"),
  marked("stale", "a second too old", { watermark: WATERMARK }, { now: TIME + 3601, maxAgeSeconds: 3600 }, "WATERMARK_EXPIRED", { details: { seconds: "3601", limit: "3600" } }),
  marked("ahead", "301 seconds in the future", { watermark: WATERMARK }, { now: TIME - 301, maxAgeSeconds: 3600 }, "WATERMARK_EXPIRED", { details: { seconds: "301", limit: "300" } }),
  marked("milliseconds", "a now in milliseconds", { watermark: WATERMARK }, { now: TIME * 1000, maxAgeSeconds: 3600 }, "WATERMARK_EXPIRED", { hint: "MILLISECONDS" }),

  marked("optional-unreadable", "a watermark that cannot be read is worse than none", { nickName: "n", watermark: { appid: "wxother" } }, { watermark: "optional" }, "WATERMARK_MISSING"),
  marked("private-message-age", "an age is asked for, and nothing says it", { activityId: "a" }, { now: TIME, maxAgeSeconds: 10 }, "WATERMARK_MISSING"),

  badBytes("leading-blank", "a blank in front where + was", ["BlankForPlus"], ` ${good.slice(1)}`, "BLANK_FOR_PLUS"),
  badBytes("blank-at-break", "a blank where + was, beside a line break", ["BlankForPlus"], `${good.slice(0, 39)} \n${good.slice(40)}`, "BLANK_FOR_PLUS"),
  bad("other-key", "a session_key that was replaced", ["SessionKey"], { sessionKey: OTHER }),
  bad("other-keys", "two of them", ["SessionKey"], { sessionKey: [OTHER, "AAAAAAAAAAAAAAAAAAAAAA=="] }),
  badBytes("blank", "a blank where + was", ["BlankForPlus"], plus.replace("+", " "), "BLANK_FOR_PLUS"),
  badBytes("no-base64", "no Base64", ["Transport"], "密文"),
  badBytes("half-percent", "percent-encoding that is broken", ["Transport"], `${good.slice(0, -2)}%3`),
  badBytes("empty", "nothing", ["CipherLength"], "", "DATA_TRUNCATED"),
  badBytes("truncated", "a byte too few", ["CipherLength"], Buffer.from(good, "base64").subarray(1).toString("base64"), "DATA_TRUNCATED"),
  badBytes("pad-0", "padding of 0", ["BadPadding"], sealed("{}", { pad: Array(14).fill(0) })),
  badBytes("pad-17", "padding of 17", ["BadPadding"], sealed("{}", { pad: Array(14).fill(17) })),
  badBytes("pad-mixed", "padding that is not the same throughout", ["BadPadding"], sealed("{}", { pad: [1, ...Array(13).fill(14)] })),
  badBytes("pad-whole", "nothing but padding", ["BadPadding"], cipher(Buffer.alloc(16, 16))),
  badBytes("not-utf8", "bytes that are no UTF-8", ["NonAscii"], sealed(Buffer.from([0x7b, 0xff, 0x7d]))),
  badBytes("not-json", "text that is no JSON", ["Malformed"], sealed("hello")),
  badBytes("array", "a list", ["Malformed"], sealed("[1]")),
  badBytes("xml", "XML is no user data", ["Malformed"], sealed("<xml><a>1</a></xml>")),
  badBytes("xml-bom", "nor is it behind a byte order mark", ["Malformed"], sealed("\ufeff<xml><a>1</a></xml>")),
  badBytes("trailing", "something behind the object", ["Malformed"], sealed("{}{}")),
  badBytes("deep", "nested too deeply", ["Malformed"], sealed(`{"a":${"[".repeat(100)}${"]".repeat(100)}}`)),
  badIv("iv-12", "an iv of 12 bytes", { iv: "MDEyMzQ1Njc4OWFi" }),
  badIv("iv-empty", "no iv", { iv: "" }),
  badIv("iv-no-base64", "an iv that is no Base64", { iv: "iv" }),
  badIv("swapped", "iv and data exchanged", { iv: good, encryptedData: IV }, "IV_AND_DATA_SWAPPED"),
  badIv("iv-blank", "a blank where + was", { iv: "cXdlcnR5dWlv GFzZGZnaA==" }, "BLANK_FOR_PLUS"),
  badKey("key-empty", "a session_key that is not set", ""),
  badKey("key-short", "15 bytes", "MDEyMzQ1Njc4OWFiY2Rl"),
  badKey("key-no-base64", "no Base64", "session_key"),
  badKey("key-blank", "a line break behind it", `${KEY} `),
  badKey("keys-second", "the second of two", [KEY, "x"], "sessionKey[1]"),
  badKey("keys-none", "none at all", []),
  refuses("user-data-no-app-id", "an AppID that is not set", ["Unset"], request({}, { appId: "" }), "INVALID_ARGUMENT", { details: { argument: "appId" } }),
  refuses("user-data-unknown-option", "an option that does not exist", ["Argument"], request({}, { maxAge: 1 }), "INVALID_ARGUMENT", { details: { argument: "maxAge" } }),
]);
