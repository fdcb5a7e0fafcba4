// sealApiRequest, openApiResponse, signApiRequest and verifyApiResponse.

import * as pem from "./keys.mjs";
import { SEED, computations, gives, key, refuses } from "./compute.mjs";
import { gcm, signPss } from "./crypto.mjs";

const URL = "https://api.weixin.qq.com/wxa/getuserriskrank";
const APP_ID = "wxba6223c06417af7b";
const TIME = 1635927954;
const SN = "fa05fe1e5bcc79b81ad5ad4b58acf787";
const SECRET = Buffer.alloc(32, 7).toString("base64");
const IV = "000102030405060708090a0b";
const SALT = "20".repeat(32);
const PARAMS = { openid: "oEWzBfmdLqhFS2mTXCo2E4Y9gJAM", scene: 0, nested: { list: [1, "二", null, true] } };

const call = { url: URL, appId: APP_ID, timestamp: TIME };
const sealing = (changes = {}) => ({ ...call, key: { sn: SN, key: SECRET }, params: PARAMS, iv: IV, nonce: "o89QaPVsRu1yppIZzvSZc4", ...changes });

function sealedBody({ url, appId, timestamp, key: { sn, key: secret }, params, iv, nonce }) {
  const plain = JSON.stringify({ _n: nonce, _appid: appId, _timestamp: timestamp, ...params });
  return envelope({ url, appId, timestamp, sn, secret, iv }, plain);
}

function envelope({ url = URL, appId = APP_ID, timestamp = TIME, sn = SN, secret = SECRET, iv = IV }, plain) {
  const { data, tag } = gcm(Buffer.from(secret, "base64"), Buffer.from(iv, "hex"), `${url}|${appId}|${timestamp}|${sn}`, plain);
  return JSON.stringify({ iv: Buffer.from(iv, "hex").toString("base64"), data: data.toString("base64"), authtag: tag.toString("base64") });
}

const SEAL_CAUSES = ["OTHER_SN", "API_URL_DIFFERS", "BODY_NOT_EXACT", "MILLISECONDS"];
const FORM_CAUSES = ["URL_HAS_QUERY", "MILLISECONDS"];
const sealed = (tcId, comment, flags, changes) => gives(`api-seal-${tcId}`, comment, flags, sealing(changes), { body: sealedBody(sealing(changes)), timestamp: TIME }, SEAL_CAUSES);
const refusedSeal = (tcId, comment, flags, changes, code, more) => refuses(`api-seal-${tcId}`, comment, flags, sealing(changes), code, more);
const form = (argument, hint = null) => ({ hint, details: { argument }, causes: hint === "MILLISECONDS" ? ["MILLISECONDS", "URL_HAS_QUERY"] : FORM_CAUSES });

export const apiSeals = computations("sealApiRequest", {}, [
  sealed("params", "parameters of every type, in their order", ["Normal"], {}),
  sealed("no-params", "no parameters", ["Normal"], { params: {} }),
  sealed("chinese", "text outside ASCII", ["NonAscii"], { params: { content: "内容 \"引号\" \\ 😀" } }),
  refusedSeal("query", "an address with a query", ["Argument"], { url: `${URL}?access_token=A` }, "INVALID_ARGUMENT", form("url", "URL_HAS_QUERY")),
  refusedSeal("no-protocol", "an address without protocol", ["Argument"], { url: "/wxa/getuserriskrank" }, "INVALID_ARGUMENT", form("url")),
  refusedSeal("milliseconds", "a time in milliseconds", ["Milliseconds"], { timestamp: 1635927954000 }, "INVALID_ARGUMENT", form("timestamp", "MILLISECONDS")),
  refusedSeal("own-field", "a parameter with the name of a security field", ["SecurityField"], { params: { _appid: "wx" } }, "INVALID_ARGUMENT", form("params")),
  refusedSeal("access-token", "access_token among the parameters", ["SecurityField"], { params: { access_token: "A" } }, "INVALID_ARGUMENT", form("params")),
  refusedSeal("no-app-id", "no AppID", ["Unset"], { appId: "" }, "INVALID_ARGUMENT", form("appId")),
  refusedSeal("no-sn", "no number of the key", ["Unset"], { key: { sn: "", key: SECRET } }, "INVALID_ARGUMENT", form("key.sn")),
  refusedSeal("short-key", "a key of 16 bytes, that of SM4", ["RsaKey"], { key: { sn: SN, key: Buffer.alloc(16).toString("base64") } }, "API_KEY_INVALID", { details: { argument: "key.key" } }),
  refusedSeal("no-key", "a key that is no Base64", ["RsaKey"], { key: { sn: SN, key: "密钥" } }, "API_KEY_INVALID", { details: { argument: "key.key" } }),
]);

const REPLY = { errcode: 0, errmsg: "getuserriskrank succ", unoin_id: 2258658297 };
const plain = (changes = {}) => JSON.stringify({ _n: "ShYZpqdVgY+yQVAxNSWhYg", _appid: APP_ID, _timestamp: TIME, ...REPLY, ...changes });
const opening = (changes = {}) => ({ ...call, key: { sn: SN, key: SECRET }, body: envelope({}, plain()), ...changes });
const OPEN_CAUSES = ["OTHER_SN", "API_URL_DIFFERS", "OTHER_TIMESTAMP", "BODY_NOT_EXACT", "BLANK_FOR_PLUS"];
const opened = (tcId, comment, flags, changes, expected = REPLY) => gives(`api-open-${tcId}`, comment, flags, opening(changes), expected);
const closed = (tcId, comment, flags, changes, hint = null) =>
  refuses(`api-open-${tcId}`, comment, flags, opening(changes), "BAD_SEALED_DATA",
    { hint, details: { argument: "body" }, causes: hint ? [hint, ...OPEN_CAUSES.filter((cause) => cause !== hint)] : OPEN_CAUSES });
const mismatch = (tcId, field, changes) =>
  refuses(`api-open-${tcId}`, `${field} is another one`, ["SecurityField"], opening({ body: envelope({}, plain(changes)) }), "SECURITY_FIELD_MISMATCH",
    { details: { field }, causes: ["OTHER_TIMESTAMP", "OTHER_APP_ID"] });
const parts = JSON.parse(envelope({}, plain()));
const withParts = (changes) => ({ body: JSON.stringify({ ...parts, ...changes }) });

export const apiOpens = computations("openApiResponse", {}, [
  opened("response", "the response as the interface documents it, without the security fields", ["Normal"], {}),
  opened("long-integer", "an integer beyond 2^53", ["LongInteger"], { body: envelope({}, plain().replace("2258658297", "9007199254740993")) }, { ...REPLY, unoin_id: "9007199254740993" }),
  closed("other-url", "another address", ["Gcm"], { url: "https://api.weixin.qq.com/wxa/other" }),
  closed("other-time", "another time", ["Gcm"], { timestamp: TIME + 1 }),
  closed("other-sn", "another number of the key", ["Gcm"], { key: { sn: "00", key: SECRET } }),
  closed("other-key", "another key", ["Gcm"], { key: { sn: SN, key: Buffer.alloc(32, 8).toString("base64") } }),
  closed("other-app", "another AppID", ["Gcm"], { appId: "wx0000000000000000" }),
  closed("short-tag", "a tag of 15 bytes", ["Gcm"], withParts({ authtag: Buffer.alloc(15).toString("base64") })),
  closed("short-iv", "a nonce of 11 bytes", ["Gcm"], withParts({ iv: Buffer.alloc(11).toString("base64") })),
  closed("no-tag", "no tag", ["Gcm"], withParts({ authtag: undefined })),
  closed("blank", "+ has become a blank", ["BlankForPlus"], withParts({ data: `ab cd${parts.data.slice(5)}` }), "BLANK_FOR_PLUS"),
  closed("no-json", "a body that is no JSON", ["Malformed"], { body: "<html></html>" }),
  closed("plain", "a body that is not sealed", ["Malformed"], { body: '{"errcode":40234,"errmsg":"invalid signature"}' }),
  mismatch("app-field", "_appid", { _appid: "wx0000000000000000" }),
  mismatch("time-field", "_timestamp", { _timestamp: TIME + 1 }),
  mismatch("no-time-field", "_timestamp", { _timestamp: undefined }),
  refuses("api-open-query", "an address with a query", ["Argument"], opening({ url: `${URL}?a=1` }), "INVALID_ARGUMENT", form("url", "URL_HAS_QUERY")),
]);

const BODY = envelope({}, plain());
const joined = ({ url = URL, appId = APP_ID, timestamp = TIME, body = BODY } = {}) => `${url}\n${appId}\n${timestamp}\n${body}`;
const signing = (changes = {}) => ({ ...call, body: BODY, privateKey: key("application"), salt: SALT, seed: SEED, ...changes });
const signature = (changes, by = pem.application) => signPss(by, joined(changes), Buffer.from(SALT, "hex"));
const SIGN_CAUSES = ["BODY_NOT_EXACT", "API_URL_DIFFERS", "OTHER_TIMESTAMP", "OTHER_APPLICATION_KEY", "MILLISECONDS"];

export const apiSignatures = computations("signApiRequest", { application: pem.application, pkcs1: pem.pkcs1Of(pem.application), certificate: pem.platformCertificate }, [
  gives("api-sign", "PSS with a salt of 32 bytes, no line feed at the end", ["Normal"], signing(), signature(), SIGN_CAUSES),
  gives("api-sign-pkcs1", "a key as PKCS#1, as the console hands it out", ["RsaKey"], signing({ privateKey: key("pkcs1") }), signature()),
  gives("api-sign-empty", "an empty body", ["Normal"], signing({ body: "" }), signature({ body: "" })),
  gives("api-sign-chinese", "a body that is not sealed", ["NonAscii"], signing({ body: '{"a":"内容"}' }), signature({ body: '{"a":"内容"}' })),
  refuses("api-sign-query", "an address with a query", ["Argument"], signing({ url: `${URL}?a` }), "INVALID_ARGUMENT", form("url", "URL_HAS_QUERY")),
  refuses("api-sign-certificate", "a certificate", ["RsaKey"], signing({ privateKey: key("certificate") }), "PRIVATE_KEY_INVALID", { hint: "CERTIFICATE_FOR_KEY" }),
]);

const CONSOLE = "79ba700ea147819f640941bceb38b1d1";
const OLD = "2171af9cdf1d7404423852e7e183d852";
const INSIDE = "5157F09EFDC096DE15EBE81A47057A7232F1B8E1";
const verification = ({ by = pem.platform, text = BODY, headers = {}, salt = SALT, ...changes } = {}) => ({
  url: URL, appId: APP_ID, body: text, now: TIME,
  headers: { "Wechatmp-AppId": APP_ID, "Wechatmp-TimeStamp": `${TIME}`, "Wechatmp-Serial": CONSOLE,
    "Wechatmp-Signature": signPss(by, joined({ body: text }), Buffer.from(salt, "hex")), ...headers },
  certificates: [{ sn: CONSOLE, certificate: key("certificate") }],
  ...changes,
});
const RENEWED = { "Wechatmp-Serial": "00000000000000000000000000000000", "Wechatmp-Signature": signature({}, pem.platform2),
  "Wechatmp-Serial-Deprecated": OLD, "Wechatmp-Signature-Deprecated": signature({}, pem.platform) };
const verified = (tcId, comment, flags, options, expected = {}) =>
  gives(`api-verify-${tcId}`, comment, flags, options, { sn: CONSOLE, deprecated: false, timestamp: TIME, ...expected });
const refused = (tcId, comment, flags, options, code, more) => refuses(`api-verify-${tcId}`, comment, flags, options, code, more);
const WRONG = ["BODY_NOT_EXACT", "API_URL_DIFFERS", "OTHER_CERTIFICATE"];
const UNKNOWN = ["CERTIFICATE_SERIAL", "PLATFORM_KEY_ROTATED"];
const lacking = (name) => {
  const { headers, ...rest } = verification();
  const { [name]: _, ...others } = headers;
  return { ...rest, headers: others };
};

export const apiVerifications = computations("verifyApiResponse", { certificate: pem.platformCertificate, other: pem.merchantCertificate, public: pem.publicOf(pem.platform2) }, [
  verified("certificate", "by the certificate of the console's number", ["Normal"], verification()),
  verified("lower-case", "headers in lower case", ["Header"], { ...verification(), headers: Object.fromEntries(Object.entries(verification().headers).map(([name, value]) => [name.toLowerCase(), [value]])) }),
  verified("deprecated", "a certificate that is about to be replaced", ["Serial"],
    verification({ headers: RENEWED, certificates: [{ sn: OLD, certificate: key("certificate") }] }), { sn: OLD, deprecated: true }),
  verified("renewed", "both are known: the new one counts", ["Serial"],
    verification({ headers: RENEWED, certificates: [{ sn: OLD, certificate: key("certificate") }, { sn: "0".repeat(32), certificate: key("public") }] }), { sn: "0".repeat(32) }),
  verified("now-null", "without now the time is not checked", ["Replay"], verification({ now: null })),
  verified("max-age", "a window of its own", ["Replay"], verification({ now: TIME + 3600, maxAgeSeconds: 3600 })),
  refused("old", "301 seconds old", ["Replay"], verification({ now: TIME + 301 }), "TIMESTAMP_OUT_OF_WINDOW", { causes: ["MILLISECONDS"] }),
  ...["Wechatmp-AppId", "Wechatmp-TimeStamp", "Wechatmp-Serial", "Wechatmp-Signature"].map((name) =>
    refused(`no-${name.toLowerCase()}`, `without ${name}`, ["Header"], lacking(name), "HEADER_MISSING", { details: { header: name }, causes: ["HEADERS_DROPPED"] })),
  refused("other-app", "the header of another AppID", ["Header"], verification({ headers: { "Wechatmp-AppId": "wx0000000000000000" } }), "HEADER_INVALID", { details: { header: "Wechatmp-AppId" } }),
  refused("milliseconds", "a time in milliseconds", ["Milliseconds"], verification({ headers: { "Wechatmp-TimeStamp": "1635927954000" } }), "HEADER_INVALID", { details: { header: "Wechatmp-TimeStamp" } }),
  refused("no-base64", "a signature that is no Base64", ["SignatureForm"], verification({ headers: { "Wechatmp-Signature": "?" } }), "HEADER_INVALID", { details: { header: "Wechatmp-Signature" } }),
  refused("unknown", "a certificate that is not known", ["Serial"], verification({ certificates: [] }), "SERIAL_UNKNOWN", { details: { serial: CONSOLE }, causes: UNKNOWN }),
  refused("inside", "the serial number inside the certificate in place of the console's", ["Serial"], verification({ certificates: [{ sn: INSIDE, certificate: key("certificate") }] }), "SERIAL_UNKNOWN",
    { hint: "CERTIFICATE_SERIAL", causes: UNKNOWN }),
  refused("query", "an address with a query", ["Argument"], verification({ url: `${URL}?access_token=A` }), "INVALID_ARGUMENT", { hint: "URL_HAS_QUERY", details: { argument: "url" }, causes: ["URL_HAS_QUERY"] }),
  refused("other-url", "another address", ["WrongSignature"], verification({ url: "https://api.weixin.qq.com/wxa/other" }), "VERIFICATION_FAILED", { details: { argument: "Wechatmp-Signature" }, causes: WRONG }),
  refused("body-changed", "one digit of the body", ["WrongSignature"], { ...verification(), body: BODY.replace("iv", "iw") }, "VERIFICATION_FAILED"),
  refused("rebuilt", "a body that was serialised anew", ["WrongSignature"], { ...verification(), body: JSON.stringify(JSON.parse(BODY), null, 1) }, "VERIFICATION_FAILED", { hint: "BODY_NOT_EXACT", causes: WRONG }),
  refused("line-feed", "a line feed behind the body", ["WrongSignature"], { ...verification(), body: `${BODY}\n` }, "VERIFICATION_FAILED", { hint: "BODY_NOT_EXACT" }),
  refused("other-certificate", "another certificate under this number", ["WrongSignature"], verification({ certificates: [{ sn: CONSOLE, certificate: key("other") }] }), "VERIFICATION_FAILED"),
  refused("short-salt", "a salt of 20 bytes", ["WrongSignature"], verification({ salt: "20".repeat(20) }), "VERIFICATION_FAILED"),
  refused("pkcs1-signature", "a signature of the other kind", ["WrongSignature"], verification({ headers: { "Wechatmp-Signature": Buffer.alloc(256, 1).toString("base64") } }), "VERIFICATION_FAILED"),
]);
