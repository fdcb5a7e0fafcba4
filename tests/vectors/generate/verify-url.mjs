// `verifyUrl`: the GET request with which the console checks an address.

import { NONCE, OFFICIAL, OTHER, TIMESTAMP, config, plainConfig, plainQuery, queryText } from "./account.mjs";
import { file, group, invalid, valid } from "./build.mjs";
import { seal, sign } from "./envelope.mjs";

const ECHO = "4375120948345356249";
const query = { ...plainQuery(OFFICIAL), echostr: ECHO };
const line = queryText(query);
const now = Number(TIMESTAMP);

const answered = (tcId, comment, flags, fields, body = ECHO) => valid(`verify-${tcId}`, comment, flags, { ...fields, expected: { body } });
const refused = (tcId, comment, flags, fields, code, more) => invalid(`verify-${tcId}`, comment, flags, fields, code, more);
const parameter = (tcId, comment, flags, changes, code, name, more = {}) =>
  refused(tcId, comment, flags, { query: { ...query, ...changes } }, code, { details: { parameter: name }, ...more });
const echo = (tcId, comment, echostr, more) =>
  parameter(tcId, comment, ["Injection"], { echostr }, "PARAMETER_INVALID", "echostr", more);
/** Signed rightly: only the form of the parameter stops it. */
const form = (tcId, comment, name, value, more) =>
  parameter(tcId, comment, ["ParameterForm"], plainQuery(OFFICIAL, { timestamp: TIMESTAMP, nonce: NONCE, [name]: value }), "PARAMETER_INVALID", name, more);

const good = [
  answered("object", "the query as an object", ["Normal"], {}),
  answered("text", "the query as text", ["Normal"], { query: line }),
  answered("url", "a whole address", ["Normal"], { query: `https://example.com/push?${line}` }),
  answered("plain-mode", "plain mode, no key", ["Normal"], { config: plainConfig(OFFICIAL) }),
  answered("other-fields", "other parameters beside it", ["Normal"], { query: `a=1&${line}&a=2` }),
  answered("echo-alphabet", "every character that is echoed", ["Injection"], { query: { ...query, echostr: "AZaz09+/=_-" } }, "AZaz09+/=_-"),
  answered("echo-plus-in-text", "+ in a query stays +", ["Injection", "BlankForPlus"], { query: line.replace(ECHO, "a+b") }, "a+b"),
  answered("echo-percent", "percent-encoding is undone once", ["Injection", "Escapes"], { query: line.replace(ECHO, "a%2Bb%3D") }, "a+b="),
  answered("echo-1024", "1,024 characters", ["Injection"], { query: { ...query, echostr: "1".repeat(1024) } }, "1".repeat(1024)),
  answered("second-account", "the second of two accounts", ["Accounts"], { config: { accounts: [config(OTHER), config(OFFICIAL)] } }),
  answered("previous-token", "the previous Token", ["Rotation"], { config: { ...config(OFFICIAL), token: [OTHER.token, OFFICIAL.token] } }),
  answered("msg-signature-beside", "a msg_signature beside it is not looked at", ["OtherSignature"], { query: { ...query, msg_signature: "x" } }),
  answered("fresh", "within the window", ["Replay"], { options: { now: now + 86400 } }),
];

const signatures = [
  refused("wrong-token", "another Token", ["WrongSignature"], { config: { ...config(OFFICIAL), token: OTHER.token } }, "SIGNATURE_MISMATCH", { hint: null }),
  refused("wrong-timestamp", "another timestamp", ["WrongSignature"], { query: { ...query, timestamp: "1714112446" } }, "SIGNATURE_MISMATCH"),
  refused("wrong-nonce", "another nonce", ["WrongSignature"], { query: { ...query, nonce: "415670742" } }, "SIGNATURE_MISMATCH"),
  refused("wrong-signature", "another signature", ["WrongSignature"], { query: { ...query, signature: "0".repeat(40) } }, "SIGNATURE_MISMATCH"),
  refused("upper-case", "the signature in upper case", ["SignatureForm"], { query: { ...query, signature: query.signature.toUpperCase() } }, "SIGNATURE_MISMATCH"),
  refused("short", "half a signature", ["SignatureForm"], { query: { ...query, signature: query.signature.slice(0, 20) } }, "SIGNATURE_MISMATCH"),
  refused("token-blank", "a blank in front of the Token", ["TokenTypo"], { config: { ...config(OFFICIAL), token: " AAAAA" } }, "SIGNATURE_MISMATCH", { hint: "TOKEN_HAS_BLANKS" }),
  refused("token-quotes", "quotes around the Token", ["TokenTypo"], { config: { ...config(OFFICIAL), token: "'AAAAA'" } }, "SIGNATURE_MISMATCH", { hint: "TOKEN_HAS_QUOTES" }),
  refused("previous-token-blank", "a blank behind the previous Token", ["TokenTypo", "Rotation"], { config: { ...config(OFFICIAL), token: [OTHER.token, "AAAAA "] } }, "SIGNATURE_MISMATCH", { hint: "TOKEN_HAS_BLANKS" }),
  refused("previous-token-quotes", "quotes around the previous Token", ["TokenTypo", "Rotation"], { config: { ...config(OFFICIAL), token: [OTHER.token, '"AAAAA"'] } }, "SIGNATURE_MISMATCH", { hint: "TOKEN_HAS_QUOTES" }),
  refused("token-quotes-blank", "quotes around the Token, and a blank in them", ["TokenTypo"], { config: { ...config(OFFICIAL), token: "'AAAAA '" } }, "SIGNATURE_MISMATCH", { hint: "TOKEN_HAS_QUOTES" }),
  refused("second-account-blank", "hints are worked out for the first failing account alone", ["TokenTypo", "Accounts"], { config: { accounts: [config(OTHER), { ...config(OFFICIAL), token: "AAAAA " }] } }, "SIGNATURE_MISMATCH", { hint: null }),
  refused("no-signature", "no signature", ["SignatureMissing"], { query: { ...query, signature: undefined } }, "SIGNATURE_MISSING"),
  refused("nothing", "an empty query", ["SignatureMissing"], { query: "" }, "PARAMETER_MISSING"),
  refused("account-option", "another account was asked for", ["Accounts"], { config: { accounts: [config(OTHER), config(OFFICIAL)] }, options: { account: OTHER.appId } }, "SIGNATURE_MISMATCH"),
  refused("account-unknown", "an account that is not configured", ["Accounts"], { options: { account: "wx0" } }, "ACCOUNT_UNKNOWN"),
  refused("stale", "an old request", ["Replay"], { options: { now: now + 86400 + 301 } }, "TIMESTAMP_OUT_OF_WINDOW"),
  refused("shifted", "the timestamp's last digit moves to the nonce: the same digest", ["BoundaryShift"], { query: { ...query, timestamp: TIMESTAMP.slice(0, 9), nonce: TIMESTAMP[9] + NONCE } }, "PARAMETER_INVALID", { details: { parameter: "timestamp" } }),
];

const forms = [
  parameter("no-echostr", "no echostr", ["ParameterForm"], { echostr: undefined }, "PARAMETER_MISSING", "echostr"),
  parameter("no-timestamp", "no timestamp", ["ParameterForm"], { timestamp: undefined }, "PARAMETER_MISSING", "timestamp"),
  parameter("no-nonce", "no nonce", ["ParameterForm"], { nonce: undefined }, "PARAMETER_MISSING", "nonce"),
  ...["signature", "timestamp", "nonce", "echostr"].map((name) =>
    refused(`repeated-${name}`, `${name} twice`, ["Repeated"], { query: `${line}&${name}=1` }, "PARAMETER_REPEATED", { details: { parameter: name } })),
  form("milliseconds", "a timestamp in milliseconds", "timestamp", "1714112445000", { hint: "MILLISECONDS" }),
  form("timestamp-letters", "a timestamp of letters", "timestamp", "abcdefghij"),
  form("nonce-65", "a nonce of 65 characters", "nonce", "a".repeat(65)),
  form("nonce-line-break", "a line break in the nonce", "nonce", "a\r\nb"),
  echo("script", "a script", "<script>alert(1)</script>"),
  echo("script-encoded", "a script as character references", "&#60;script&#62;"),
  echo("header", "line breaks that would end the headers", "1\r\nSet-Cookie: a=b\r\n\r\n<p>"),
  echo("json", "JSON with a callback", "alert(1)//{}"),
  echo("chinese", "letters outside ASCII", "验证"),
  echo("nul", "a NUL", "1\u0000"),
  echo("percent-twice", "percent-encoded twice", "%3Cscript%3E"),
  echo("blank-for-plus", "a + has become a blank", "a b", { hint: "BLANK_FOR_PLUS" }),
  echo("1025", "1,025 characters", "1".repeat(1025)),
];

const wecom = config(OTHER, { kind: "wecom" });
const sealedEcho = (message, owner = OTHER.appId, random = "0123456789abcdef") => {
  const echostr = seal(OTHER, message, { owner, random });
  return { msg_signature: sign([OTHER.token, TIMESTAMP, NONCE, echostr]), timestamp: TIMESTAMP, nonce: NONCE, echostr };
};
/** With a + in it, for blanks to take its place. */
const genuine = ["0", "1", "2", "3", "4", "5"]
  .map((digit) => sealedEcho("1616140317555161061", OTHER.appId, digit.repeat(16)))
  .find(({ echostr }) => echostr.includes("+"));

const sealed = [
  answered("wecom", "a sealed echostr", ["Normal"], { query: genuine }, "1616140317555161061"),
  answered("wecom-text", "a sealed echostr, percent-encoded", ["Normal", "Escapes"], { query: queryText(genuine) }, "1616140317555161061"),
  answered("wecom-raw-plus", "a sealed echostr with + as it is", ["Normal", "BlankForPlus"], { query: Object.entries(genuine).map((pair) => pair.join("=")).join("&") }, "1616140317555161061"),
  refused("wecom-wrong-signature", "another msg_signature", ["WrongSignature"], { query: { ...genuine, msg_signature: "0".repeat(40) } }, "SIGNATURE_MISMATCH"),
  refused("wecom-plain-signature", "the three-part signature is not enough", ["OtherSignature", "SignatureMissing"], { query: { ...genuine, msg_signature: undefined, signature: sign([OTHER.token, TIMESTAMP, NONCE]) } }, "SIGNATURE_MISSING"),
  refused("wecom-blank-for-plus", "a + has become a blank", ["BlankForPlus"], { query: { ...genuine, echostr: genuine.echostr.replaceAll("+", " ") } }, "PARAMETER_INVALID", { hint: "BLANK_FOR_PLUS" }),
  refused("wecom-other-owner", "another id in the envelope", ["OwnerId"], { query: sealedEcho("1616140317555161061", OFFICIAL.appId) }, "OWNER_MISMATCH"),
  refused("wecom-plain-echo", "an echostr that is not sealed, signed as if it were", ["Downgrade"], { query: { ...genuine, echostr: ECHO, msg_signature: sign([OTHER.token, TIMESTAMP, NONCE, ECHO]) } }, "BAD_BASE64"),
  refused("miniprogram-sealed", "a mini program's echostr is never sealed", ["SignatureMissing", "WrongKind"], { config: config(OTHER), query: genuine }, "SIGNATURE_MISSING", { hint: "KIND_IS_WECOM" }),
  refused("official-account-sealed", "nor is an official account's", ["SignatureMissing", "WrongKind"], { config: config(OTHER, { kind: "officialAccount" }), query: genuine }, "SIGNATURE_MISSING", { hint: "KIND_IS_WECOM" }),
  refused("miniprogram-sealed-previous", "sealed, and signed with the previous Token", ["SignatureMissing", "WrongKind", "Rotation"], { config: { ...config(OTHER), token: [OFFICIAL.token, OTHER.token] }, query: genuine }, "SIGNATURE_MISSING", { hint: "KIND_IS_WECOM" }),
  refused("miniprogram-sealed-other-token", "sealed, and signed with another Token: nothing is known of the kind", ["SignatureMissing", "WrongKind"], { config: config(OFFICIAL), query: genuine }, "SIGNATURE_MISSING", { hint: null }),
  refused("wecom-plain", "a mini program's verification, WeCom's kind", ["SignatureMissing", "WrongKind"], { config: config(OFFICIAL, { kind: "wecom" }), query }, "SIGNATURE_MISSING", { hint: "KIND_IS_NOT_WECOM" }),
  refused("wecom-plain-other-token", "the same, signed with another Token", ["SignatureMissing", "WrongKind"], { query }, "SIGNATURE_MISSING", { hint: null }),
];

export const verifications = () => file("The URL verification: what is echoed, and what never is.", [
  group("VerifyUrl", { config: config(OFFICIAL), query }, [...good, ...signatures, ...forms]),
  group("VerifyUrl", { config: wecom }, sealed),
]);
