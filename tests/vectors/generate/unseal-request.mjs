// `unseal`: what the query of a sealed request says, and what of it was changed.

import { NONCE, OFFICIAL, TIMESTAMP, bareQuery, config, jsonBody, queryText, sealedQuery } from "./account.mjs";
import { group, invalid, valid } from "./build.mjs";
import { seal, sign } from "./envelope.mjs";

const { token } = OFFICIAL;
export const MESSAGE = '{"Content":"hello world"}';
const ENCRYPT = seal(OFFICIAL, MESSAGE);
const query = sealedQuery(OFFICIAL, ENCRYPT);
const bare = bareQuery(OFFICIAL, ENCRYPT);
const body = jsonBody(ENCRYPT);
const shared = { config: config(OFFICIAL), query: bare, body, secrets: ["hello world"] };
const opened = { message: MESSAGE };

const changed = (text, at) => text.slice(0, at) + (text[at] === "0" ? "1" : "0") + text.slice(at + 1);

const mismatch = (tcId, comment, flags, fields, hint) =>
  invalid(`unseal-${tcId}`, comment, flags, fields, "SIGNATURE_MISMATCH", hint === undefined ? {} : { hint });

const signatures = [
  valid("unseal-both-signatures", "as WeChat sends it", ["Normal"], { query, expected: { ...opened, mode: "secure", format: "json", timestamp: Number(TIMESTAMP), nonce: NONCE } }),
  valid("unseal-bare-query", "no more than what is verified", ["Normal"], { expected: opened }),
  valid("unseal-wrong-plain-signature", "only msg_signature counts: the other one is wrong", ["OtherSignature"], { query: { ...query, signature: "0".repeat(40) }, expected: opened }),
  valid("unseal-encrypt-type-raw", "the configured mode decides, never the query", ["Downgrade"], { query: { ...query, encrypt_type: "raw" }, expected: opened }),
  mismatch("wrong-token", "another Token", ["WrongSignature"], { config: { ...shared.config, token: "AAAAB" } }, null),
  mismatch("wrong-timestamp", "one digit of the timestamp", ["WrongSignature"], { query: { ...bare, timestamp: changed(TIMESTAMP, 9) } }, null),
  mismatch("wrong-nonce", "one digit of the nonce", ["WrongSignature"], { query: { ...bare, nonce: changed(NONCE, 0) } }, null),
  mismatch("wrong-encrypt", "one character of Encrypt", ["WrongSignature"], { body: jsonBody(changed(ENCRYPT, 20)) }, null),
  mismatch("wrong-first-digit", "the first digit of the signature", ["WrongSignature"], { query: { ...bare, msg_signature: changed(bare.msg_signature, 0) } }, null),
  mismatch("wrong-middle-digit", "a digit in the middle", ["WrongSignature"], { query: { ...bare, msg_signature: changed(bare.msg_signature, 20) } }, null),
  mismatch("signature-short", "39 of its 40 digits", ["SignatureForm"], { query: { ...bare, msg_signature: bare.msg_signature.slice(0, 39) } }, null),
  mismatch("signature-long", "a digit too many", ["SignatureForm"], { query: { ...bare, msg_signature: `${bare.msg_signature}0` } }, null),
  mismatch("signature-blank", "a blank behind it", ["SignatureForm"], { query: { ...bare, msg_signature: `${bare.msg_signature} ` } }, null),
  mismatch("signature-not-ascii", "letters outside ASCII must not end in a crash", ["SignatureForm", "NonAscii"], { query: { ...bare, msg_signature: "签".repeat(40) } }, null),
  mismatch("signature-unsorted", "the parts joined without sorting", ["Sorting"], { query: { ...bare, msg_signature: sign([token + TIMESTAMP + NONCE + ENCRYPT]) } }, null),
  mismatch("plain-signature-given", "`signature` given as msg_signature", ["OtherSignature"], { query: { ...bare, msg_signature: query.signature } }, "PLAIN_SIGNATURE_USED"),
  mismatch("encrypt-altered", "signature fits the Token, Encrypt was changed", ["Altered"], { query, body: jsonBody(changed(ENCRYPT, 20)) }, "ENCRYPT_ALTERED"),
  mismatch("token-blank", "a blank behind the Token", ["TokenTypo"], { config: { ...shared.config, token: "AAAAA " } }, "TOKEN_HAS_BLANKS"),
  mismatch("token-line-break", "a line break behind the Token", ["TokenTypo"], { config: { ...shared.config, token: "AAAAA\n" } }, "TOKEN_HAS_BLANKS"),
  mismatch("token-quotes", "quotes around the Token", ["TokenTypo"], { config: { ...shared.config, token: '"AAAAA"' } }, "TOKEN_HAS_QUOTES"),
  mismatch("previous-token-blank", "a blank behind the previous Token", ["TokenTypo", "Rotation"], { config: { ...shared.config, token: ["N3wT0ken", "AAAAA "] } }, "TOKEN_HAS_BLANKS"),
  mismatch("previous-token-quotes", "quotes around the previous Token", ["TokenTypo", "Rotation"], { config: { ...shared.config, token: ["N3wT0ken", '"AAAAA"'] } }, "TOKEN_HAS_QUOTES"),
  mismatch("previous-encrypt-altered", "signature fits the previous Token, Encrypt was changed", ["Altered", "Rotation"], { config: { ...shared.config, token: ["N3wT0ken", token] }, query, body: jsonBody(changed(ENCRYPT, 20)) }, "ENCRYPT_ALTERED"),
  mismatch("previous-plain-signature-given", "`signature` of the previous Token given as msg_signature", ["OtherSignature", "Rotation"], { config: { ...shared.config, token: ["N3wT0ken", token] }, query: { ...bare, msg_signature: query.signature } }, "PLAIN_SIGNATURE_USED"),
  invalid("unseal-no-msg-signature", "signature alone is not enough for a sealed request", ["SignatureMissing"], { query: { signature: query.signature, timestamp: TIMESTAMP, nonce: NONCE } }, "SIGNATURE_MISSING"),
  invalid("unseal-no-signature", "no signature at all", ["SignatureMissing"], { query: { timestamp: TIMESTAMP, nonce: NONCE } }, "SIGNATURE_MISSING"),
];

const parameter = (tcId, comment, flags, changes, code, name, more = {}) =>
  invalid(`unseal-${tcId}`, comment, flags, { query: { ...bare, ...changes } }, code, { details: { parameter: name }, ...more });

/** The same change, signed anew: only the form of the parameter stops it. */
function form(tcId, comment, name, value, more) {
  const moment = { timestamp: TIMESTAMP, nonce: NONCE, [name]: value };
  return parameter(tcId, comment, ["ParameterForm"], bareQuery(OFFICIAL, ENCRYPT, moment), "PARAMETER_INVALID", name, more);
}

const forms = [
  form("timestamp-nine-digits", "nine digits", "timestamp", "171411244"),
  form("timestamp-eleven-digits", "eleven digits", "timestamp", "17141124450"),
  form("timestamp-milliseconds", "thirteen digits", "timestamp", "1714112445000", { hint: "MILLISECONDS" }),
  form("timestamp-sign", "a sign in front", "timestamp", "+714112445"),
  form("timestamp-blank", "a blank in front", "timestamp", " 714112445"),
  form("timestamp-fraction", "a decimal point", "timestamp", "17141124.5"),
  form("timestamp-hex", "hexadecimal", "timestamp", "0x6629f3fd"),
  form("timestamp-full-width", "full-width digits", "timestamp", "１７１４１１２４４５"),
  form("timestamp-arabic-digits", "digits of another script", "timestamp", "١٧١٤١١٢٤٤٥"),
  form("nonce-65", "65 characters", "nonce", "a".repeat(65)),
  form("nonce-line-break", "a line break, which would split a log line", "nonce", "a\nb"),
  form("nonce-tab", "a tabulator", "nonce", "a\tb"),
  form("nonce-delete", "DEL", "nonce", "a\u007fb"),
  form("nonce-chinese", "characters outside ASCII", "nonce", "随机"),
  valid("unseal-timestamp-zeros", "ten digits with zeros in front: their age is another question", ["ParameterForm"], { query: bareQuery(OFFICIAL, ENCRYPT, { timestamp: "0000000001", nonce: NONCE }), expected: { ...opened, timestamp: 1 } }),
  valid("unseal-nonce-64", "64 characters", ["ParameterForm"], { query: bareQuery(OFFICIAL, ENCRYPT, { timestamp: TIMESTAMP, nonce: "a".repeat(64) }), expected: { ...opened, nonce: "a".repeat(64) } }),
  valid("unseal-nonce-punctuation", "every printable character from ! to ~", ["ParameterForm"], { query: bareQuery(OFFICIAL, ENCRYPT, { timestamp: TIMESTAMP, nonce: "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~" }), expected: { ...opened, nonce: "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~" } }),
  parameter("no-timestamp", "no timestamp", ["ParameterForm"], { timestamp: undefined }, "PARAMETER_MISSING", "timestamp"),
  parameter("no-nonce", "no nonce", ["ParameterForm"], { nonce: undefined }, "PARAMETER_MISSING", "nonce"),
];

const line = queryText(query);
const repeated = (tcId, comment, text, name) =>
  invalid(`unseal-${tcId}`, comment, ["Repeated"], { query: text }, "PARAMETER_REPEATED", { details: { parameter: name } });

const repeats = [
  ...["signature", "msg_signature", "timestamp", "nonce", "encrypt_type"].map((name) =>
    repeated(`repeated-${name.replace("_", "-")}`, `${name} twice, the second one different`, `${line}&${name}=x`, name)),
  repeated("repeated-same", "the same value twice", `${line}&nonce=${NONCE}`, "nonce"),
  repeated("repeated-encoded-name", "the second name percent-encoded", `${line}&%6eonce=x`, "nonce"),
  repeated("repeated-empty", "the second one without a value", `${line}&timestamp`, "timestamp"),
  valid("unseal-repeated-stranger", "a parameter that is none of the protocol's may repeat", ["Repeated"], { query: `a=1&${line}&a=2`, expected: opened }),
  valid("unseal-array-brackets", "a name with brackets is another name", ["Repeated"], { query: `${line}&nonce[]=x`, expected: opened }),
  invalid("unseal-broken-percent", "broken percent-encoding", ["ParameterForm"], { query: queryText(bare).replace(`nonce=${NONCE}`, "nonce=%zz") }, "PARAMETER_INVALID", { details: { parameter: "nonce" } }),
  invalid("unseal-percent-not-utf8", "percent-encoded bytes that are no UTF-8", ["ParameterForm", "BadUtf8"], { query: queryText(bare).replace(`nonce=${NONCE}`, "nonce=%ff") }, "PARAMETER_INVALID", { details: { parameter: "nonce" } }),
  valid("unseal-query-mark", "the query with its question mark", ["Normal"], { query: `?${line}`, expected: opened }),
  valid("unseal-query-path", "a whole path", ["Normal"], { query: `/wechat/push?${line}`, expected: opened }),
  valid("unseal-query-url", "a whole address with a fragment", ["Normal"], { query: `https://example.com/push?${line}#top`, expected: opened }),
];

export const requests = [
  group("Unseal", shared, signatures),
  group("Unseal", shared, forms),
  group("Unseal", shared, repeats),
];
