// openPaymentNotification and openPaymentResource.

import * as pem from "./keys.mjs";
import { computations, gives, key, refuses } from "./compute.mjs";
import { gcm, signPkcs1 } from "./crypto.mjs";

const API_V3_KEY = "Zm9yIHRlc3RzIGFsb25lIDMyIGJ5dGVz";
const NONCE = "fdasflkja484";
const NOW = 1700000000;
const SERIAL = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
const PUBLIC_ID = "PUB_KEY_ID_0114232134912410000000000000";
const KEYS = {
  certificate: pem.platformCertificate, public: pem.publicOf(pem.platform), pkcs1: pem.pkcs1PublicOf(pem.platform), rotated: pem.publicOf(pem.platform2),
  private: pem.platform, merchantCertificate: pem.merchantCertificate, ecCertificate: pem.ecCertificate,
  escaped: pem.platformCertificate.replaceAll("\n", "\\n"), damaged: pem.platformCertificate.replace("\n", "\nAAAA"),
  cutCertificate: "-----BEGIN CERTIFICATE-----\nMIID0jCCArqgAwIBAgIU\n-----END CERTIFICATE-----\n", headless: "MIIBIjAN",
};
const PAYMENT = { mchid: "1230000109", out_trade_no: "1217752501201407033233368018", amount: { total: 100, currency: "CNY" }, success_time: "2023-11-14T22:13:20+08:00", attach: "自定义数据" };

const resource = (text = JSON.stringify(PAYMENT), { apiKey = API_V3_KEY, aad = "transaction", nonce = NONCE } = {}) => {
  const { data, tag } = gcm(Buffer.from(apiKey), Buffer.from(nonce), aad, Buffer.from(text));
  return { original_type: "transaction", algorithm: "AEAD_AES_256_GCM", ciphertext: Buffer.concat([data, tag]).toString("base64"), associated_data: aad, nonce };
};
const HEAD = { id: "EV-2018022511223320873", create_time: "2023-11-14T22:13:20+08:00", resource_type: "encrypt-resource", event_type: "TRANSACTION.SUCCESS", summary: "支付成功" };
const body = (sealed = resource()) => JSON.stringify({ ...HEAD, resource: sealed });

function request(changes = {}) {
  const { text = body(), by = pem.platform, serial = SERIAL, timestamp = `${NOW}`, nonce = "593BEC0C930BF1AFEB40B4A08C8FB242", end = "\n", headers = {} } = changes;
  return {
    headers: { "Wechatpay-Nonce": nonce, "Wechatpay-Serial": serial, "Wechatpay-Signature": signPkcs1(by, `${timestamp}\n${nonce}\n${text}${end}`),
      "Wechatpay-Signature-Type": "WECHATPAY2-SHA256-RSA2048", "Wechatpay-Timestamp": timestamp, ...headers },
    body: text, apiV3Key: API_V3_KEY, keys: [{ serial: SERIAL, certificate: key("certificate") }], now: NOW,
  };
}

const opened = (value = PAYMENT, raw = JSON.stringify(value)) =>
  ({ id: HEAD.id, createTime: HEAD.create_time, eventType: HEAD.event_type, resourceType: HEAD.resource_type, summary: HEAD.summary, raw, resource: value });
const notified = (tcId, comment, flags, options, expected = opened()) => gives(`pay-notify-${tcId}`, comment, flags, options, expected);
const refused = (tcId, comment, flags, options, code, more) => refuses(`pay-notify-${tcId}`, comment, flags, options, code, more);
const lower = ({ headers, ...rest }) => ({ ...rest, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])) });
const without = (name) => {
  const { headers, ...rest } = request();
  const { [name]: _, ...others } = headers;
  return { ...rest, headers: others };
};
const WRONG = ["BODY_NOT_EXACT", "MERCHANT_CERTIFICATE", "OTHER_MERCHANT_KEY", "NEWLINE_MISSING"];
const first = (found, causes) => [found, ...causes.filter((cause) => cause !== found)];
const pretty = JSON.stringify(JSON.parse(body()), null, 2);
const UNKNOWN = { causes: ["PLATFORM_KEY_ROTATED", "MERCHANT_CERTIFICATE"] };
const PUBLIC_CAUSES = ["PRIVATE_FOR_PUBLIC", "PEM_ESCAPED", "PEM_HEAD_MISSING", "KEY_NOT_RSA"];
const badKey = (tcId, comment, name, hint) =>
  refuses(`public-key-${tcId}`, comment, ["RsaKey"], { ...request(), keys: [{ serial: SERIAL, publicKey: key(name) }] }, "PUBLIC_KEY_INVALID",
    { hint, causes: hint ? first(hint, PUBLIC_CAUSES) : PUBLIC_CAUSES });
const SEALED = ["API_V2_KEY", "OTHER_MERCHANT_KEY", "AAD_MISSING", "BLANK_FOR_PLUS"];

export const notifications = computations("openPaymentNotification", KEYS, [
  notified("certificate", "verified by a platform certificate", ["Normal"], request()),
  notified("public-key", "verified by the public key of WeChat Pay", ["Serial"], { ...request({ serial: PUBLIC_ID }), keys: [{ serial: PUBLIC_ID, publicKey: key("public") }] }),
  notified("public-key-pkcs1", "a public key as PKCS#1", ["RsaKey"], { ...request({ serial: PUBLIC_ID }), keys: [{ serial: PUBLIC_ID, publicKey: key("pkcs1") }] }),
  notified("rotation", "two keys, chosen by serial number", ["Serial"],
    { ...request({ serial: PUBLIC_ID, by: pem.platform2 }), keys: [{ serial: SERIAL, certificate: key("certificate") }, { serial: PUBLIC_ID, publicKey: key("rotated") }] }),
  notified("lower-case", "headers in lower case, as Node has them", ["Header"], lower(request())),
  notified("serial-case", "a serial number in lower case", ["Serial"], { ...request(), keys: [{ serial: SERIAL.toLowerCase(), certificate: key("certificate") }] }),
  notified("no-type", "no Wechatpay-Signature-Type", ["Header"], without("Wechatpay-Signature-Type")),
  notified("edge-of-window", "300 seconds old", ["Replay"], { ...request(), now: NOW + 300 }),
  notified("tolerance", "a tolerance of its own", ["Replay"], { ...request(), now: NOW + 3600, toleranceSeconds: 3600 }),
  notified("no-now", "without now the time is not checked", ["Replay"], { ...request(), now: null }),
  notified("long-integers", "ids beyond 2^53", ["LongInteger"], request({ text: body(resource('{"id":9007199254740993}')) }), opened({ id: "9007199254740993" }, '{"id":9007199254740993}')),
  notified("pretty", "a body with white space is signed with it", ["Whitespace"], request({ text: pretty })),
  notified("no-aad", "no associated data", ["Gcm"], request({ text: body(resource(undefined, { aad: "" })) })),

  refused("probe", "a probe of WeChat Pay", ["SignatureProbe"], request({ headers: { "Wechatpay-Signature": "WECHATPAY/SIGNTEST/xxxx" } }), "SIGNATURE_PROBE", { causes: [] }),
  refused("probe-unknown-serial", "a probe with a serial number that is not known", ["SignatureProbe"],
    request({ serial: "00", headers: { "Wechatpay-Signature": "WECHATPAY/SIGNTEST/eHh4eA==" } }), "SIGNATURE_PROBE"),
  ...["Wechatpay-Signature", "Wechatpay-Serial", "Wechatpay-Timestamp", "Wechatpay-Nonce"].map((name) =>
    refused(`no-${name.toLowerCase()}`, `without ${name}`, ["Header"], without(name), "HEADER_MISSING", { details: { header: name }, causes: ["HEADERS_DROPPED"] })),
  refused("twice", "a header that is there twice", ["Header"], request({ headers: { "Wechatpay-Nonce": ["593BEC0C930BF1AFEB40B4A08C8FB242", "b"] } }), "HEADER_INVALID", { details: { header: "Wechatpay-Nonce" } }),
  refused("two-spellings", "a header in two spellings", ["Header"], request({ headers: { "wechatpay-timestamp": "1" } }), "HEADER_INVALID", { details: { header: "Wechatpay-Timestamp" } }),
  refused("milliseconds", "a time in milliseconds", ["Milliseconds"], request({ timestamp: `${NOW}000` }), "HEADER_INVALID", { details: { header: "Wechatpay-Timestamp" }, causes: ["MILLISECONDS"] }),
  refused("sm2", "another algorithm", ["Header"], request({ headers: { "Wechatpay-Signature-Type": "WECHATPAY2-SM2-WITH-SM3" } }), "HEADER_INVALID", { details: { header: "Wechatpay-Signature-Type" } }),
  refused("no-base64", "a signature that is no Base64", ["SignatureForm"], request({ headers: { "Wechatpay-Signature": "签名" } }), "HEADER_INVALID", { details: { header: "Wechatpay-Signature" } }),
  refused("old", "301 seconds old", ["Replay"], { ...request(), now: NOW + 301 }, "TIMESTAMP_OUT_OF_WINDOW", { causes: ["MILLISECONDS"] }),
  refused("future", "301 seconds ahead", ["Replay"], { ...request(), now: NOW - 301 }, "TIMESTAMP_OUT_OF_WINDOW"),
  refused("unknown-serial", "no key has this serial number", ["Serial"], request({ serial: PUBLIC_ID }), "SERIAL_UNKNOWN", { details: { serial: PUBLIC_ID }, ...UNKNOWN }),
  refused("no-keys", "no keys at all", ["Serial"], { ...request(), keys: [] }, "SERIAL_UNKNOWN", UNKNOWN),
  refused("merchant-certificate", "the merchant's own certificate", ["WrongSignature"], { ...request(), keys: [{ serial: SERIAL, certificate: key("merchantCertificate") }] }, "VERIFICATION_FAILED",
    { details: { argument: "Wechatpay-Signature" }, causes: WRONG }),
  refused("body-changed", "one digit of the body", ["WrongSignature"], { ...request(), body: body().replace("20873", "20874") }, "VERIFICATION_FAILED"),
  refused("nonce-changed", "another nonce", ["WrongSignature"], request({ headers: { "Wechatpay-Nonce": "593BEC0C930BF1AFEB40B4A08C8FB243" } }), "VERIFICATION_FAILED"),
  refused("time-changed", "another time", ["WrongSignature"], request({ headers: { "Wechatpay-Timestamp": `${NOW + 1}` } }), "VERIFICATION_FAILED"),
  refused("short-signature", "a signature of 255 bytes", ["SignatureForm"], request({ headers: { "Wechatpay-Signature": Buffer.alloc(255, 1).toString("base64") } }), "VERIFICATION_FAILED"),
  refused("great-signature", "a signature beyond the modulus", ["SignatureForm"], request({ headers: { "Wechatpay-Signature": Buffer.alloc(256, 255).toString("base64") } }), "VERIFICATION_FAILED"),
  refused("rebuilt", "a body that was serialised anew", ["WrongSignature"], { ...request(), body: pretty }, "VERIFICATION_FAILED", { hint: "BODY_NOT_EXACT", causes: first("BODY_NOT_EXACT", WRONG) }),
  refused("no-newline", "signed without the last line feed", ["WrongSignature"], request({ end: "" }), "VERIFICATION_FAILED", { hint: "NEWLINE_MISSING", causes: first("NEWLINE_MISSING", WRONG) }),
  badKey("private", "a private key", "private", "PRIVATE_FOR_PUBLIC"),
  badKey("escaped", "line breaks that an environment variable has escaped", "escaped", "PEM_ESCAPED"),
  badKey("headless", "the Base64 inside alone", "headless", "PEM_HEAD_MISSING"),
  badKey("ec", "a certificate of another algorithm", "ecCertificate", "KEY_NOT_RSA"),
  badKey("damaged", "three bytes too many", "damaged", null),
  badKey("cut", "a certificate that is cut off", "cutCertificate", null),
  refused("body-no-object", "a body that is no object", ["Malformed"], request({ text: "[]" }), "BODY_MALFORMED"),
  refused("body-xml", "a body of XML", ["Malformed"], request({ text: "<xml></xml>" }), "BODY_MALFORMED"),
  refused("no-resource", "a body without resource", ["Malformed"], request({ text: JSON.stringify(HEAD) }), "BAD_SEALED_DATA", { causes: SEALED }),
  refused("other-api-key", "sealed with another key", ["Gcm"], request({ text: body(resource(undefined, { apiKey: "B".repeat(32) })) }), "BAD_SEALED_DATA", { causes: SEALED }),
  refused("not-signed-not-opened", "what is not signed is not opened, whatever is in it", ["WrongSignature"], { ...request(), apiV3Key: "B".repeat(32), body: body().replace("EV", "EW") }, "VERIFICATION_FAILED"),
  refused("short-api-key", "an APIv3 key of 31 characters", ["RsaKey"], { ...request(), apiV3Key: "B".repeat(31) }, "API_KEY_INVALID", { details: { argument: "apiV3Key" }, causes: ["API_V2_KEY"] }),
]);

const sealedOnly = (tcId, comment, flags, changes, hint = null) =>
  refuses(`pay-resource-${tcId}`, comment, flags, { apiV3Key: API_V3_KEY, resource: { ...resource(), ...changes } }, "BAD_SEALED_DATA",
    { hint, details: { argument: "resource" }, causes: hint ? first(hint, SEALED) : SEALED });
const flipped = (at) => {
  const bytes = Buffer.from(resource().ciphertext, "base64");
  bytes[at < 0 ? bytes.length + at : at] ^= 1;
  return { ciphertext: bytes.toString("base64") };
};
const raw = JSON.stringify(PAYMENT);

export const resources = computations("openPaymentResource", {}, [
  gives("pay-resource-open", "resource alone", ["Normal"], { apiV3Key: API_V3_KEY, resource: resource() }, { raw, resource: PAYMENT }),
  gives("pay-resource-bare", "without algorithm and original_type", ["Normal"],
    { apiV3Key: API_V3_KEY, resource: { nonce: NONCE, associated_data: "transaction", ciphertext: resource().ciphertext } }, { raw, resource: PAYMENT }),
  gives("pay-resource-null-aad", "associated_data null counts as empty", ["Gcm"],
    { apiV3Key: API_V3_KEY, resource: { ...resource(undefined, { aad: "" }), associated_data: null } }, { raw, resource: PAYMENT }),
  gives("pay-resource-prototype", "a name that is data", ["Prototype"],
    { apiV3Key: API_V3_KEY, resource: resource('{"constructor":{"a":1}}') }, { raw: '{"constructor":{"a":1}}', resource: { constructor: { a: 1 } } }),
  sealedOnly("first-bit", "the first bit of the cipher text", ["Gcm"], flipped(0)),
  sealedOnly("tag-bit", "a bit of the tag", ["Gcm"], flipped(-1)),
  sealedOnly("other-aad", "other associated data", ["Gcm"], { associated_data: "refund" }),
  sealedOnly("lost-aad", "associated data that got lost", ["Gcm"], { associated_data: "" }),
  sealedOnly("other-nonce", "another nonce", ["Gcm"], { nonce: "fdasflkja485" }),
  sealedOnly("long-nonce", "a nonce of 16 characters", ["Gcm"], { nonce: "fdasflkja4840000" }),
  sealedOnly("no-nonce", "no nonce", ["Gcm"], { nonce: "" }),
  sealedOnly("tag-alone", "the tag of nothing", ["Gcm"], { ciphertext: resource().ciphertext.slice(0, 20) }),
  sealedOnly("nothing", "no cipher text", ["CipherLength"], { ciphertext: "" }),
  sealedOnly("blank", "+ has become a blank", ["BlankForPlus"], { ciphertext: `${resource().ciphertext.slice(0, 8)} ${resource().ciphertext.slice(9)}` }, "BLANK_FOR_PLUS"),
  sealedOnly("algorithm", "another algorithm", ["Gcm"], { algorithm: "AEAD_SM4_GCM" }),
  sealedOnly("no-json", "text that is no JSON", ["Malformed"], resource("success")),
  sealedOnly("xml", "XML that would be an object elsewhere", ["Malformed"], resource("<xml><a>1</a></xml>")),
  sealedOnly("list", "JSON that is no object", ["Malformed"], resource("[1]")),
  sealedOnly("bad-utf8", "bytes that are no UTF-8", ["BadUtf8"], sealedBytes()),
]);

function sealedBytes() {
  const { data, tag } = gcm(Buffer.from(API_V3_KEY), Buffer.from(NONCE), "transaction", Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]));
  return { ciphertext: Buffer.concat([data, tag]).toString("base64") };
}
