// What only JavaScript can pass: cycles, depth, half surrogates, values that JSON does not have.
// The Rust leg does not read this file.

import { NONCE, OFFICIAL, TIMESTAMP, bareQuery, config, jsonBody, plainConfig, plainQuery, queryText } from "./account.mjs";
import { file, group, invalid, valid } from "./build.mjs";
import { seal } from "./envelope.mjs";

const MESSAGE = JSON.stringify({ ToUserName: "gh_1", FromUserName: "o1", CreateTime: 1714112445, MsgType: "text", Content: "hello world", MsgId: "1" });
const ENCRYPT = seal(OFFICIAL, MESSAGE);
const query = bareQuery(OFFICIAL, ENCRYPT);
const body = jsonBody(ENCRYPT);
const opened = { type: "text", message: MESSAGE };

const CYCLE = { $cyclic: true };
const DEEP = { $nested: 200000 };
const UNDEFINED = { $undefined: true };

const takes = (tcId, comment, fields, expected = opened) => valid(`js-${tcId}`, comment, ["JavaScript"], { ...fields, expected });
const refuses = (tcId, comment, fields, code, more, flags = ["JavaScript"]) => invalid(`js-${tcId}`, comment, flags, fields, code, more);
const argument = (tcId, comment, fields) => refuses(tcId, comment, fields, "INVALID_ARGUMENT");
const seconds = (tcId, comment, fields) => refuses(tcId, comment, fields, "INVALID_ARGUMENT", { says: { "zh-CN": "整数秒", en: "whole seconds" } });
const call = (name, ...args) => ({ call: name, args });
const open = (fields) => ({ call: "open", args: [fields.query ?? query, "body" in fields ? fields.body : body, fields.options ?? {}] });

const queries = [
  takes("query-search-params", "URLSearchParams", open({ query: { $searchParams: queryText(query) } })),
  takes("query-null-prototype", "an object without a prototype, as querystring makes it", open({ query: { $nullPrototype: query } })),
  refuses("query-search-params-repeated", "URLSearchParams with a parameter twice", open({ query: { $searchParams: `${queryText(query)}&nonce=1` } }), "PARAMETER_REPEATED", { details: { parameter: "nonce" } }, ["JavaScript", "Repeated"]),
  refuses("query-array", "an array, as Express makes it of a repeated parameter", open({ query: { ...query, nonce: [NONCE, "1"] } }), "PARAMETER_REPEATED", { details: { parameter: "nonce" } }, ["JavaScript", "Repeated"]),
  refuses("query-value-undefined", "a value that is undefined", open({ query: { ...query, nonce: UNDEFINED } }), "PARAMETER_MISSING", { details: { parameter: "nonce" } }),
  refuses("query-half-surrogate", "half a surrogate pair in the nonce", open({ query: { ...query, nonce: "a\ud800" } }), "INVALID_ARGUMENT", {}, ["JavaScript", "Surrogate"]),
  argument("query-undefined", "no query", { call: "open", args: [UNDEFINED, body] }),
  argument("query-null", "null", { call: "open", args: [null, body] }),
  argument("query-number", "a number", { call: "open", args: [5, body] }),
  argument("query-cyclic-value", "a value with a cycle", open({ query: { ...query, nonce: CYCLE } })),
  argument("query-deep-value", "a value of 200,000 levels", open({ query: { ...query, nonce: DEEP } })),
  argument("verify-query-cyclic-value", "a value with a cycle, URL verification", call("verifyUrl", { timestamp: CYCLE, nonce: NONCE, signature: "x", echostr: "1" })),
];

const bodies = [
  takes("body-bytes", "a Uint8Array", open({ body: { $bytes: body } })),
  takes("body-bytes-view", "a view into a larger buffer", open({ body: { $view: body } })),
  takes("body-parsed", "an object that a body parser has made", open({ body: { ToUserName: "gh_1", Encrypt: ENCRYPT } })),
  takes("body-parsed-lower-case", "the lower-case keys of WeCom, parsed", open({ body: { tousername: "gh_1", encrypt: ENCRYPT } })),
  refuses("body-parsed-plain", "a parsed object in plain mode: long integers are damaged already", { config: plainConfig(OFFICIAL), call: "open", args: [plainQuery(OFFICIAL), JSON.parse(MESSAGE)] }, "BODY_PARSED"),
  refuses("body-parsed-empty", "an empty object: a parser has had the body", open({ body: {} }), "ENCRYPT_MISSING", { hint: "BODY_REBUILT" }),
  refuses("body-parsed-both", "Encrypt and encrypt, parsed", open({ body: { Encrypt: ENCRYPT, encrypt: ENCRYPT } }), "ENCRYPT_REPEATED", {}, ["JavaScript", "Repeated"]),
  refuses("body-parsed-array", "Encrypt as an array, as an XML parser makes it", open({ body: { Encrypt: [ENCRYPT] } }), "BODY_MALFORMED"),
  refuses("body-parsed-nested", "an object of an XML parser, with its root", open({ body: { xml: { Encrypt: ENCRYPT } } }), "ENCRYPT_MISSING"),
  refuses("body-empty-bytes", "no bytes", open({ body: { $bytes: "" } }), "BODY_MALFORMED", { hint: "BODY_REBUILT" }),
  refuses("body-half-surrogate", "half a surrogate pair in Encrypt", open({ body: `{"Encrypt":"${ENCRYPT.slice(0, -1)}\ud800"}` }), "INVALID_ARGUMENT", {}, ["JavaScript", "Surrogate"]),
  argument("body-undefined", "no body: a parser has had the stream", open({ body: UNDEFINED })),
  argument("body-null", "null", open({ body: null })),
  argument("body-number", "a number", open({ body: 5 })),
];

const options = [
  argument("reply-account", "the account of a reply is that of the request", call("reply", { $opened: true }, "success", { account: "nope" })),
  argument("reply-kf-account", "an option of transfer given to reply", call("reply", { $opened: true }, "success", { kfAccount: "x" })),
  argument("seal-strict", "an option of reply given to seal", call("seal", "x", { strict: true })),
  argument("transfer-strict", "an option of reply given to transfer", call("transfer", { $opened: true }, { strict: true })),
  argument("open-parsed", "what only the facade says", open({ options: { parsed: true } })),
  argument("open-options-array", "options that are an array", { call: "open", args: [query, JSON.parse(body), []] }),
  refuses("now-nan", "a clock that is not a number must not switch the check off", open({ options: { now: { $number: "NaN" } } }), "INVALID_ARGUMENT", {}, ["JavaScript", "Replay"]),
  refuses("now-infinity", "nor an infinite one", open({ options: { now: { $number: "Infinity" } } }), "INVALID_ARGUMENT", {}, ["JavaScript", "Replay"]),
  refuses("max-age-infinity", "an infinite age", open({ options: { now: Number(TIMESTAMP), maxAgeSeconds: { $number: "Infinity" } } }), "INVALID_ARGUMENT", {}, ["JavaScript", "Replay"]),
  seconds("now-fraction", "a clock with a fraction, as Date.now() / 1000 gives it", open({ options: { now: 1714112445.678 } })),
  seconds("max-age-fraction", "an age with a fraction", open({ options: { now: Number(TIMESTAMP), maxAgeSeconds: 0.5 } })),
  seconds("seal-timestamp-fraction", "a timestamp with a fraction", call("seal", "weseal", { timestamp: 1714112445.678 })),
  argument("now-text", "a clock that is text", open({ options: { now: TIMESTAMP } })),
  argument("max-age-negative", "a negative age", open({ options: { now: Number(TIMESTAMP), maxAgeSeconds: -1 } })),
  argument("unknown-option", "a misspelt option", open({ options: { maxAge: 60 } })),
  argument("options-cyclic", "options with a cycle", open({ options: { now: CYCLE } })),
];

const contents = [
  argument("seal-undefined", "nothing", call("seal", UNDEFINED)),
  argument("seal-number", "a number", call("seal", 5)),
  argument("seal-cyclic", "an object with a cycle", call("seal", CYCLE)),
  argument("seal-deep", "200,000 levels", call("seal", DEEP)),
  refuses("seal-half-surrogate", "half a surrogate pair: it would be sealed as another text", call("seal", "a\ud800b"), "INVALID_ARGUMENT", {}, ["JavaScript", "Surrogate"]),
  argument("signature-half-surrogate", "half a surrogate pair", call("signature", ["\ud800", "a"])),
  argument("signature-no-list", "a part instead of a list", call("signature", "a")),
  argument("signature-number", "a part that is a number", call("signature", ["a", 5])),
  argument("signature-cyclic", "a part with a cycle", call("signature", ["a", CYCLE])),
  argument("reply-cyclic", "an answer with a cycle", call("reply", { $opened: true }, CYCLE)),
  argument("reply-deep", "an answer of 200,000 levels", call("reply", { $opened: true }, DEEP)),
  refuses("reply-big-integer", "an answer with a BigInt", call("reply", { $opened: true }, { ErrCode: { $bigint: "1" } }), "INVALID_ARGUMENT", { says: { "zh-CN": "BigInt", en: "BigInt" } }),
  refuses("seal-big-integer", "content with a BigInt", call("seal", { a: [{ b: { $bigint: "1" } }] }), "INVALID_ARGUMENT", { says: { "zh-CN": "BigInt", en: "BigInt" } }),
  argument("reply-function", "an answer that is a function", call("reply", { $opened: true }, { $function: true })),
  argument("reply-number", "an answer that is a number", call("reply", { $opened: true }, 5)),
  argument("reply-to-nothing", "an answer to nothing", call("reply", UNDEFINED, "success")),
  argument("reply-to-object", "an answer to an object that nobody opened", call("reply", {}, "success")),
  argument("transfer-to-nothing", "nothing handed on", call("transfer", UNDEFINED)),
];

const settings = [
  refuses("token-nan", "NaN is no Token", call("createPush", { ...config(OFFICIAL), token: { $number: "NaN" } }), "CONFIG_INVALID"),
  refuses("token-large", "nor is a large number", call("createPush", { ...config(OFFICIAL), token: { $number: "12345678901234567890" } }), "CONFIG_INVALID"),
  refuses("app-id-infinity", "nor Infinity an AppID", call("createPush", { ...config(OFFICIAL), appId: { $number: "Infinity" } }), "CONFIG_INVALID"),
  refuses("app-id-long", "an AppID of 257 characters", call("createPush", { ...config(OFFICIAL), appId: "w".repeat(257) }), "CONFIG_INVALID"),
  refuses("key-undefined-plain", "a key that is undefined in plain mode: an unset environment variable", call("createPush", { ...plainConfig(OFFICIAL), encodingAesKey: UNDEFINED }), "KEY_REQUIRED", {}, ["JavaScript", "Unset"]),
  refuses("key-undefined", "a key that is undefined", call("createPush", { ...config(OFFICIAL), encodingAesKey: UNDEFINED }), "KEY_REQUIRED", {}, ["JavaScript", "Unset"]),
  refuses("key-undefined-list", "a previous key that is undefined", call("createPush", { ...config(OFFICIAL), encodingAesKey: [OFFICIAL.key, UNDEFINED] }), "KEY_REQUIRED", {}, ["JavaScript", "Unset"]),
  refuses("key-undefined-account", "a key that is undefined within a list of accounts, plain mode", call("createPush", { mode: "plain", accounts: [{ appId: OFFICIAL.appId, token: OFFICIAL.token, encodingAesKey: UNDEFINED }] }), "KEY_REQUIRED", {}, ["JavaScript", "Unset"]),
  refuses("token-undefined", "a Token that is undefined", call("createPush", { ...config(OFFICIAL), token: UNDEFINED }), "TOKEN_REQUIRED", {}, ["JavaScript", "Unset"]),
  refuses("app-id-undefined", "an AppID that is undefined", call("createPush", { ...config(OFFICIAL), appId: UNDEFINED }), "APP_ID_REQUIRED", {}, ["JavaScript", "Unset"]),
  refuses("config-undefined", "no configuration", call("createPush", UNDEFINED), "INVALID_ARGUMENT"),
  refuses("config-text", "a configuration that is text", call("createPush", "secure"), "INVALID_ARGUMENT"),
  refuses("config-cyclic", "a configuration with a cycle", call("createPush", { ...config(OFFICIAL), appId: CYCLE }), "INVALID_ARGUMENT"),
  refuses("config-locale", "a language that is none", call("createPush", { ...config(OFFICIAL), locale: "fr" }), "CONFIG_INVALID"),
  refuses("config-logger", "a logger that is no function", call("createPush", { ...config(OFFICIAL), logger: "console" }), "CONFIG_INVALID"),
];

const defaults = [
  valid("js-reply-now", "without options a reply is stamped now, with the request's nonce", ["JavaScript"], { ...call("reply", { $opened: true }, { demo_resp: "good luck" }), expected: { now: true, nonce: NONCE } }),
  valid("js-seal-now", "without options two seals differ", ["JavaScript"], { ...call("seal", "weseal"), expected: { now: true, fresh: true } }),
];

export const javascripts = () => file("What only JavaScript can pass. The Rust leg does not read this file.", [
  group("JavaScript", { config: config(OFFICIAL), request: { query, body }, secrets: ["hello world"] }, [...queries, ...bodies, ...options, ...contents, ...settings, ...defaults]),
]);
