// `open`: which requests are taken in which mode, and by which account.

import { COMPONENT, NONCE, OFFICIAL, OTHER, TIMESTAMP, bareQuery, config, jsonBody, plainConfig, plainQuery, sealedQuery, xmlBody } from "./account.mjs";
import { file, group, invalid, valid } from "./build.mjs";
import { seal, sign } from "./envelope.mjs";

const EVENT = { ToUserName: "gh_97417a04a28d", FromUserName: "o9AgO5Kd5ggOC-bXrbNODIiE3bGY", CreateTime: 1714112445, MsgType: "text", Content: "hello world", MsgId: "22876340532172986" };
const JSON_TEXT = JSON.stringify(EVENT).replace('"22876340532172986"', "22876340532172986");
const XML_TEXT = `<xml><ToUserName><![CDATA[${EVENT.ToUserName}]]></ToUserName><FromUserName><![CDATA[${EVENT.FromUserName}]]></FromUserName><CreateTime>1714112445</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hello world]]></Content><MsgId>22876340532172986</MsgId></xml>`;
/** The plaintext copy of compat mode, with another content than the sealed one. */
const withCopy = (encrypt) => JSON_TEXT.replace("hello world", "forged").replace(/}$/, `,"Encrypt":"${encrypt}"}`);
const xmlWithCopy = (encrypt) => XML_TEXT.replace("hello world", "forged").replace("</xml>", `<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`);

const ours = (account, more = {}) => ({ index: 0, appId: account.appId, token: "current", encodingAesKey: "current", ...more });
const opened = (mode, format, account = ours(OFFICIAL), message = format === "json" ? JSON_TEXT : XML_TEXT) =>
  ({ type: "text", event: EVENT, message, mode, format, account, timestamp: Number(TIMESTAMP), nonce: NONCE });

const sealedJson = seal(OFFICIAL, JSON_TEXT);
const sealedXml = seal(OFFICIAL, XML_TEXT);
const request = (encrypt, body, account = OFFICIAL) => ({ query: sealedQuery(account, encrypt), body });
const SEALED_JSON = request(sealedJson, jsonBody(sealedJson));
const SEALED_XML = request(sealedXml, xmlBody(sealedXml));
const COMPAT_JSON = request(sealedJson, withCopy(sealedJson));
const COMPAT_XML = request(sealedXml, xmlWithCopy(sealedXml));
const PLAIN_JSON = { query: plainQuery(OFFICIAL), body: JSON_TEXT };
const PLAIN_XML = { query: plainQuery(OFFICIAL), body: XML_TEXT };

const secure = config(OFFICIAL);
const compat = config(OFFICIAL, { mode: "compat" });
const plain = plainConfig(OFFICIAL);
const plainWithKey = config(OFFICIAL, { mode: "plain" });
const keyless = ours(OFFICIAL, { encodingAesKey: null });

const takes = (tcId, comment, flags, settings, from, expected) => valid(`open-${tcId}`, comment, flags, { config: settings, ...from, expected });
const refuses = (tcId, comment, flags, settings, from, code, more) => invalid(`open-${tcId}`, comment, flags, { config: settings, ...from }, code, more);

const modes = [
  takes("secure-json", "secure mode, JSON", ["Normal"], secure, SEALED_JSON, opened("secure", "json")),
  takes("secure-xml", "secure mode, XML", ["Normal"], secure, SEALED_XML, opened("secure", "xml")),
  takes("secure-takes-copy", "a plaintext copy beside Encrypt is ignored", ["SealedIsTruth"], secure, COMPAT_JSON, opened("compat", "json")),
  takes("compat-json", "compat mode, JSON: the copy differs and is ignored", ["SealedIsTruth"], compat, COMPAT_JSON, opened("compat", "json")),
  takes("compat-xml", "compat mode, XML: the copy differs and is ignored", ["SealedIsTruth"], compat, COMPAT_XML, opened("compat", "xml")),
  takes("compat-takes-secure", "compat mode takes what secure mode takes", ["Normal"], compat, SEALED_JSON, opened("secure", "json")),
  takes("plain-json", "plain mode, JSON", ["Normal"], plain, PLAIN_JSON, opened("plain", "json", keyless)),
  takes("plain-xml", "plain mode, XML", ["Normal"], plain, PLAIN_XML, opened("plain", "xml", keyless)),
  takes("plain-raw", "encrypt_type=raw counts as plain", ["Normal"], plain, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, encrypt_type: "raw" } }, opened("plain", "json", keyless)),
  takes("plain-aes", "encrypt_type=aes on a plain body decides nothing", ["Downgrade"], plain, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, encrypt_type: "aes" } }, opened("plain", "json", keyless)),
  takes("plain-key-takes-sealed", "plain mode with a key opens sealed requests", ["Normal"], plainWithKey, SEALED_JSON, opened("secure", "json")),
  takes("plain-key-takes-plain", "plain mode with a key takes plain requests", ["Normal"], plainWithKey, PLAIN_JSON, opened("plain", "json", keyless)),
  takes("plain-key-takes-copy", "plain mode with a key: the sealed copy counts", ["SealedIsTruth"], plainWithKey, COMPAT_JSON, opened("compat", "json")),
  takes("component-xml", "a third-party platform, secure and XML", ["Normal"], config(COMPONENT, { kind: "component" }), sealedBy(COMPONENT, XML_TEXT, xmlBody), opened("secure", "xml", ours(COMPONENT))),
  takes("wecom-xml", "WeCom, XML", ["Normal"], config(OTHER, { kind: "wecom" }), sealedBy(OTHER, XML_TEXT, xmlBody), opened("secure", "xml", ours(OTHER))),
  takes("official-account-xml", "an official account, XML", ["Normal"], config(OTHER, { kind: "officialAccount" }), sealedBy(OTHER, XML_TEXT, xmlBody), opened("secure", "xml", ours(OTHER))),
  takes("json-in-xml", "an XML envelope around a JSON message: the reply has the envelope's format", ["Normal"], secure, request(sealedJson, xmlBody(sealedJson)), { ...opened("secure", "json"), format: "xml" }),
  takes("no-type", "a sealed message that names no type", ["UnknownEvent"], secure, sealedBy(OFFICIAL, '{"a":1}', jsonBody), { type: "unknown", event: { a: 1 } }),
  takes("message-bom", "a byte order mark in front of the sealed message", ["Bom"], secure, sealedBy(OFFICIAL, `\ufeff${JSON_TEXT}`, jsonBody), { type: "text", event: EVENT }),
];

const downgrades = [
  refuses("secure-gets-plain", "secure mode, plain request with a genuine signature", ["Downgrade"], secure, PLAIN_JSON, "NOT_ENCRYPTED", { hint: "CONSOLE_PLAIN_MODE" }),
  refuses("secure-gets-plain-xml", "the same in XML", ["Downgrade"], secure, PLAIN_XML, "NOT_ENCRYPTED", { hint: "CONSOLE_PLAIN_MODE" }),
  refuses("compat-gets-plain", "compat mode, plain request with a genuine signature", ["Downgrade"], compat, PLAIN_JSON, "NOT_ENCRYPTED", { hint: "CONSOLE_PLAIN_MODE" }),
  refuses("secure-gets-raw", "encrypt_type=raw does not switch the mode", ["Downgrade"], secure, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, encrypt_type: "raw" } }, "NOT_ENCRYPTED"),
  refuses("secure-gets-aes", "encrypt_type=aes without Encrypt", ["Downgrade"], secure, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, encrypt_type: "aes" } }, "NOT_ENCRYPTED"),
  refuses("secure-gets-info", "a plain notification to a third-party platform", ["Downgrade"], config(COMPONENT, { kind: "component" }), { query: plainQuery(COMPONENT), body: "<xml><AppId>wx1</AppId><CreateTime>1413192605</CreateTime><InfoType>authorized</InfoType></xml>" }, "NOT_ENCRYPTED"),
  refuses("secure-gets-nothing", "neither Encrypt nor a message", ["Downgrade"], secure, { query: plainQuery(OFFICIAL), body: '{"a":1}' }, "ENCRYPT_MISSING"),
  refuses("secure-copy-wrong-signature", "a plaintext copy does not help a wrong msg_signature", ["Downgrade", "WrongSignature"], secure, { ...COMPAT_JSON, query: { ...COMPAT_JSON.query, signature: undefined, msg_signature: "0".repeat(40) } }, "SIGNATURE_MISMATCH"),
  refuses("plain-key-wrong-signature", "plain mode with a key: a sealed request with a wrong msg_signature is not taken as plain", ["Downgrade", "WrongSignature"], plainWithKey, { ...COMPAT_JSON, query: { ...COMPAT_JSON.query, msg_signature: "0".repeat(40) } }, "SIGNATURE_MISMATCH"),
  refuses("plain-key-no-signature", "plain mode with a key: signature does not cover a sealed request", ["Downgrade", "SignatureMissing"], plainWithKey, { ...COMPAT_JSON, query: plainQuery(OFFICIAL) }, "SIGNATURE_MISSING"),
  refuses("plain-gets-sealed", "plain mode without a key, sealed request", ["Configuration"], plain, SEALED_JSON, "KEY_REQUIRED"),
  refuses("plain-wrong-signature", "plain mode, wrong signature", ["WrongSignature"], plain, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, signature: "0".repeat(40) } }, "SIGNATURE_MISMATCH"),
  refuses("plain-no-signature", "plain mode, no signature", ["SignatureMissing"], plain, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, signature: undefined } }, "SIGNATURE_MISSING"),
  refuses("plain-msg-signature", "plain mode, msg_signature instead of signature", ["SignatureMissing", "OtherSignature"], plain, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, signature: undefined, msg_signature: PLAIN_JSON.query.signature } }, "SIGNATURE_MISSING"),
  refuses("plain-shifted", "plain mode: the timestamp's last digit moves to the nonce", ["BoundaryShift"], plain, { ...PLAIN_JSON, query: { ...PLAIN_JSON.query, timestamp: TIMESTAMP.slice(0, 9), nonce: TIMESTAMP[9] + NONCE } }, "PARAMETER_INVALID", { details: { parameter: "timestamp" } }),
  refuses("plain-stale", "plain mode: an old request", ["Replay"], plain, { ...PLAIN_JSON, options: { now: Number(TIMESTAMP) + 86400 + 301 } }, "TIMESTAMP_OUT_OF_WINDOW"),
  refuses("probe-json", "the path probe of Cloud Hosting", ["Probe"], secure, { query: "", body: '{ "action": "CheckContainerPath"}' }, "PARAMETER_MISSING", { hint: "CONTAINER_PROBE" }),
  refuses("probe-xml", "the path probe in XML", ["Probe"], secure, { query: "", body: "<xml><action>CheckContainerPath</action></xml>" }, "PARAMETER_MISSING", { hint: "CONTAINER_PROBE" }),
  refuses("probe-signed", "the path probe with a captured signature", ["Probe"], secure, { query: plainQuery(OFFICIAL), body: '{"action":"CheckContainerPath"}' }, "ENCRYPT_MISSING", { hint: "CONTAINER_PROBE" }),
  refuses("probe-plain", "the path probe in plain mode", ["Probe"], plain, { query: { timestamp: TIMESTAMP, nonce: NONCE }, body: '{"action":"CheckContainerPath"}' }, "SIGNATURE_MISSING", { hint: "CONTAINER_PROBE" }),
  refuses("component-json", "a third-party platform gets XML alone", ["EnvelopeForm"], config(COMPONENT, { kind: "component" }), sealedBy(COMPONENT, JSON_TEXT, jsonBody), "BODY_MALFORMED"),
  refuses("sealed-text", "a sealed message that is neither JSON nor XML", ["Malformed"], secure, sealedBy(OFFICIAL, "hello world", jsonBody), "BODY_MALFORMED"),
  refuses("sealed-empty", "a sealed message without content", ["Malformed", "EmptyMessage"], secure, sealedBy(OFFICIAL, "", jsonBody), "BODY_MALFORMED"),
  refuses("sealed-array", "a sealed array", ["Malformed"], secure, sealedBy(OFFICIAL, '["hello world"]', jsonBody), "BODY_MALFORMED"),
  refuses("sealed-doctype", "a sealed DOCTYPE", ["XmlEntities"], secure, sealedBy(OFFICIAL, `<!DOCTYPE xml>${XML_TEXT}`, xmlBody), "DOCTYPE_REFUSED"),
];

const rotated = config(OFFICIAL, { token: [OFFICIAL.token, OTHER.token], encodingAesKey: [OFFICIAL.key, OTHER.key] });
const mixed = (token, key) => sealedBy({ appId: OFFICIAL.appId, token: token.token, key: key.key }, JSON_TEXT, jsonBody);
const rotation = [
  takes("rotation-current", "current Token, current key", ["Rotation"], rotated, mixed(OFFICIAL, OFFICIAL), opened("secure", "json")),
  takes("rotation-previous", "previous Token, previous key", ["Rotation"], rotated, mixed(OTHER, OTHER), opened("secure", "json", ours(OFFICIAL, { token: "previous", encodingAesKey: "previous" }))),
  takes("rotation-token-first", "current Token, previous key: the Token was changed first", ["Rotation"], rotated, mixed(OFFICIAL, OTHER), opened("secure", "json", ours(OFFICIAL, { encodingAesKey: "previous" }))),
  takes("rotation-key-first", "previous Token, current key: the key was changed first", ["Rotation"], rotated, mixed(OTHER, OFFICIAL), opened("secure", "json", ours(OFFICIAL, { token: "previous" }))),
  takes("rotation-plain-previous", "plain mode, previous Token", ["Rotation"], plainConfig(OFFICIAL, { token: [OFFICIAL.token, OTHER.token] }), { query: plainQuery(OTHER), body: JSON_TEXT }, opened("plain", "json", ours(OFFICIAL, { token: "previous", encodingAesKey: null }))),
  refuses("rotation-neither-token", "a Token that is neither", ["Rotation", "WrongSignature"], rotated, mixed(COMPONENT, OFFICIAL), "SIGNATURE_MISMATCH"),
  refuses("rotation-neither-key", "a key that is neither", ["Rotation"], rotated, mixed(OFFICIAL, COMPONENT), "BAD_CIPHERTEXT"),
];

const accountsOf = (...list) => ({ accounts: list.map((account) => config(account)) });
const shared = { ...OTHER, token: OFFICIAL.token };
const sameKey = { ...COMPONENT, token: OFFICIAL.token, key: OFFICIAL.key };
const byOther = sealedBy(OTHER, JSON_TEXT, jsonBody);
const several = [
  takes("accounts-first", "the first of two accounts", ["Accounts"], accountsOf(OFFICIAL, OTHER), SEALED_JSON, opened("secure", "json")),
  takes("accounts-second", "the second of two accounts", ["Accounts"], accountsOf(OFFICIAL, OTHER), byOther, opened("secure", "json", ours(OTHER, { index: 1 }))),
  takes("accounts-shared-token", "one Token for both: the key tells them apart", ["Accounts"], accountsOf(OFFICIAL, shared), sealedBy(shared, JSON_TEXT, jsonBody), opened("secure", "json", ours(OTHER, { index: 1 }))),
  takes("accounts-shared-all", "one Token and one key for both: the owner id tells them apart", ["Accounts"], accountsOf(OFFICIAL, sameKey), sealedBy(sameKey, JSON_TEXT, jsonBody), opened("secure", "json", ours(COMPONENT, { index: 1 }))),
  takes("accounts-option-id", "the account asked for by its id", ["Accounts"], accountsOf(OFFICIAL, OTHER), { ...byOther, options: { account: OTHER.appId } }, opened("secure", "json", ours(OTHER, { index: 1 }))),
  takes("accounts-plain", "plain mode: the Token tells them apart", ["Accounts"], { mode: "plain", accounts: [OFFICIAL, OTHER].map(({ appId, token }) => ({ appId, token })) }, { query: plainQuery(OTHER), body: JSON_TEXT }, opened("plain", "json", ours(OTHER, { index: 1, encodingAesKey: null }))),
  refuses("accounts-none", "none of the Tokens", ["Accounts", "WrongSignature"], accountsOf(OFFICIAL, OTHER), sealedBy(COMPONENT, JSON_TEXT, jsonBody), "SIGNATURE_MISMATCH"),
  refuses("accounts-crossed", "the first one's Token, the second one's key and id: no account has all three", ["Accounts"], accountsOf(OFFICIAL, OTHER), sealedBy({ ...OTHER, token: OFFICIAL.token }, JSON_TEXT, jsonBody), "BAD_CIPHERTEXT"),
  refuses("accounts-crossed-owner", "the first one's Token and key, the second one's id", ["Accounts", "OwnerId"], accountsOf(OFFICIAL, OTHER), sealedBy({ ...OFFICIAL, appId: OTHER.appId }, JSON_TEXT, jsonBody), "OWNER_MISMATCH"),
  refuses("accounts-option-other", "another account was asked for", ["Accounts"], accountsOf(OFFICIAL, OTHER), { ...byOther, options: { account: OFFICIAL.appId } }, "SIGNATURE_MISMATCH"),
  refuses("accounts-option-unknown", "an account that is not configured", ["Accounts"], accountsOf(OFFICIAL, OTHER), { ...byOther, options: { account: COMPONENT.appId } }, "ACCOUNT_UNKNOWN"),
];

/** Plain mode, where one account has a key and another has none yet. */
const halfway = { mode: "plain", accounts: [config(OFFICIAL), { appId: OTHER.appId, token: OTHER.token }] };
const keylessFirst = { mode: "plain", accounts: halfway.accounts.toReversed() };
const otherSealed = seal(OTHER, JSON_TEXT);
const COPY = withCopy(otherSealed);
const copied = { query: sealedQuery(OTHER, otherSealed), body: COPY };
const besideOf = (index, message = COPY, format = "json") => ({ ...opened("plain", format, ours(OTHER, { index, encodingAesKey: null }), message), event: undefined });
const xmlCopy = xmlWithCopy(otherSealed);
const withoutKey = [
  takes("keyless-copy", "the account without a key: its plain copy counts", ["Accounts"], halfway, copied, besideOf(1)),
  takes("keyless-copy-first", "the account without a key stands first", ["Accounts"], keylessFirst, copied, besideOf(0)),
  takes("keyless-copy-xml", "its plain copy in XML", ["Accounts"], halfway, { ...copied, body: xmlCopy }, besideOf(1, xmlCopy, "xml")),
  takes("keyless-copy-unsigned", "without msg_signature: signature is what it is verified by", ["Accounts"], halfway, { ...copied, query: plainQuery(OTHER) }, besideOf(1)),
  takes("keyless-other-sealed", "the account with a key beside it: the sealed copy counts", ["Accounts", "SealedIsTruth"], halfway, COMPAT_JSON, opened("compat", "json")),
  takes("keyless-first-other-sealed", "the same where it stands second", ["Accounts", "SealedIsTruth"], keylessFirst, COMPAT_JSON, opened("compat", "json", ours(OFFICIAL, { index: 1 }))),
  refuses("keyless-sealed-only", "the account without a key, no plain copy", ["Configuration", "Accounts"], halfway, request(otherSealed, jsonBody(otherSealed), OTHER), "KEY_REQUIRED"),
  refuses("keyless-no-signature", "msg_signature does not cover the plain copy", ["SignatureMissing", "Accounts"], halfway, { ...copied, query: bareQuery(OTHER, otherSealed) }, "KEY_REQUIRED"),
  refuses("keyless-wrong-signature", "a wrong signature for the plain copy", ["WrongSignature", "Accounts"], halfway, { ...copied, query: { ...copied.query, signature: "0".repeat(40) } }, "KEY_REQUIRED"),
  refuses("keyless-other-altered", "the account with a key: its plain copy never counts", ["Downgrade", "Accounts"], halfway, { ...COMPAT_JSON, query: { ...COMPAT_JSON.query, msg_signature: "0".repeat(40) } }, "SIGNATURE_MISMATCH"),
  refuses("keyless-stale", "an old request", ["Replay", "Accounts"], halfway, { ...copied, options: { now: Number(TIMESTAMP) + 86400 + 301 } }, "TIMESTAMP_OUT_OF_WINDOW"),
  refuses("keyless-chosen-other", "the account with a key was asked for", ["Downgrade", "Accounts"], halfway, { ...copied, options: { account: OFFICIAL.appId } }, "SIGNATURE_MISMATCH"),
];

const ZERO = { ...plainQuery(OFFICIAL), timestamp: "0714112445" };
ZERO.signature = sign([OFFICIAL.token, ZERO.timestamp, NONCE]);
const unknown = (event, message) => ({ type: "unknown", event, message, mode: "plain", format: message.startsWith("<") ? "xml" : "json", account: keyless, timestamp: Number(TIMESTAMP), nonce: NONCE });
const shaped = (tcId, comment, flags, message, event) =>
  takes(`shape-${tcId}`, comment, flags, plain, { query: plainQuery(OFFICIAL), body: message }, unknown(event, message));
const shapes = [
  takes("leading-zero", "a timestamp that begins with 0", ["ParameterForm"], plain, { query: ZERO, body: JSON_TEXT }, { ...opened("plain", "json", keyless), timestamp: 714112445 }),
  shaped("list-null", "a nested List that is null, without blanks", ["ListShape"], '{"MsgType":"zzz","a":{"List":null,"b":1}}', { MsgType: "zzz", a: { List: [], b: 1 } }),
  shaped("list-null-blank", "the same with a blank", ["ListShape"], '{"MsgType":"zzz","a":{"List":null, "b":1}}', { MsgType: "zzz", a: { List: [], b: 1 } }),
  shaped("list-in-time", "a List where a time belongs", ["ListShape"], '{"MsgType":"zzz","CreateTime":{"List":1,"MsgId":2}}', { MsgType: "zzz", CreateTime: { List: [1], MsgId: "2" } }),
  shaped("list-in-id", "a List where an id belongs", ["ListShape"], "<xml><MsgType>zzz</MsgType><MsgId><List><a>1</a></List></MsgId></xml>", { MsgType: "zzz", MsgId: { List: [{ a: "1" }] } }),
  refuses("reference-sign", "a sign in a character reference", ["XmlEntities"], plain, { query: plainQuery(OFFICIAL), body: "<xml><a>&#x+41;</a></xml>" }, "BODY_MALFORMED"),
];

export const opens = () => file("Which requests are taken in which mode, by which account, with which Token and key.", [
  group("Open", { secrets: ["hello world"] }, [...modes, ...downgrades, ...rotation, ...several, ...withoutKey, ...shapes]),
]);

function sealedBy(account, message, envelope) {
  const encrypt = seal(account, message);
  return { query: bareQuery(account, encrypt), body: envelope(encrypt) };
}
