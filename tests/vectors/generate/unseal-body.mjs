// `unseal`: outer bodies, in every form that a server may hand over, and what is none.

import { OFFICIAL, bareQuery, config, jsonBody, xmlBody } from "./account.mjs";
import { group, invalid, valid } from "./build.mjs";
import { seal } from "./envelope.mjs";

const MESSAGE = '{"Content":"hello world"}';
// Two pluses and a slash in front, so that escapes have something to hide.
const ENCRYPT = plusAndSlash();
const shared = { config: config(OFFICIAL), query: bareQuery(OFFICIAL, ENCRYPT), secrets: ["hello world"] };

const opens = (tcId, comment, flags, body, format = "json") =>
  valid(`unseal-body-${tcId}`, comment, flags, { body, expected: { message: MESSAGE, format } });
const refused = (tcId, comment, flags, body, code, more) => invalid(`unseal-body-${tcId}`, comment, flags, { body }, code, more);
const malformed = (tcId, comment, flags, body, more) => refused(tcId, comment, flags, body, "BODY_MALFORMED", more);

const forms = [
  opens("json-bom", "a byte order mark in front of JSON", ["Bom"], `\ufeff${jsonBody(ENCRYPT)}`),
  opens("xml-bom", "a byte order mark in front of XML", ["Bom"], `\ufeff${xmlBody(ENCRYPT)}`, "xml"),
  opens("json-layout", "white space everywhere", ["Whitespace"], ` \r\n{\n\t"Encrypt" : "${ENCRYPT}" ,\n "ToUserName" : "gh_1" } \n`),
  opens("xml-layout", "white space and zero-width spaces between the elements", ["Whitespace"], `\n<xml>\n  \u200b<ToUserName>gh_1</ToUserName>\u200b\n  <Encrypt><![CDATA[${ENCRYPT}]]></Encrypt>\n</xml>\n`, "xml"),
  opens("xml-no-cdata", "XML without CDATA", ["Cdata"], `<xml><Encrypt>${ENCRYPT}</Encrypt></xml>`, "xml"),
  opens("xml-cdata-split", "Encrypt in two CDATA sections", ["Cdata"], `<xml><Encrypt><![CDATA[${ENCRYPT.slice(0, 30)}]]><![CDATA[${ENCRYPT.slice(30)}]]></Encrypt></xml>`, "xml"),
  opens("xml-declaration", "an XML declaration and a comment", ["EnvelopeForm"], `<?xml version="1.0" encoding="UTF-8"?><!-- push --><xml><Encrypt>${ENCRYPT}</Encrypt></xml>`, "xml"),
  opens("xml-character-references", "character references for + / =", ["Escapes"], `<xml><Encrypt>${ENCRYPT.replaceAll("+", "&#43;").replaceAll("/", "&#x2f;").replaceAll("=", "&#x3D;")}</Encrypt></xml>`, "xml"),
  opens("json-escaped-slash", "\\/ as some JSON writers have it", ["Escapes"], jsonBody(ENCRYPT.replaceAll("/", "\\/"))),
  opens("json-escaped-plus", "\\u002b for +", ["Escapes"], jsonBody(ENCRYPT.replaceAll("+", "\\u002b"))),
  opens("json-lower-case", "the lower-case keys of WeCom", ["EnvelopeForm"], `{"tousername":"ww1","encrypt":"${ENCRYPT}","agentid":"218"}`),
  opens("json-other-fields", "other fields of any shape beside it", ["EnvelopeForm"], `{"a":[1,{"b":null}],"Encrypt":"${ENCRYPT}","c":12345678901234567890123,"d":true}`),
  opens("json-nested-copy", "a second Encrypt deeper down is another field", ["EnvelopeForm"], `{"a":{"Encrypt":"AAAA"},"Encrypt":"${ENCRYPT}"}`),
  opens("xml-nested-copy", "a second Encrypt deeper down is another element", ["EnvelopeForm"], `<xml><a><Encrypt>AAAA</Encrypt></a><Encrypt>${ENCRYPT}</Encrypt></xml>`, "xml"),
  opens("json-prototype", "__proto__ beside it", ["Prototype"], `{"__proto__":{"Encrypt":"AAAA"},"Encrypt":"${ENCRYPT}"}`),
  opens("xml-names-256", "256 elements of different names within one", ["Depth"], manyNames(255), "xml"),
  opens("xml-doctype-in-cdata", "the word DOCTYPE within CDATA is text", ["XmlEntities"], `<xml><ToUserName><![CDATA[<!DOCTYPE x>]]></ToUserName><Encrypt>${ENCRYPT}</Encrypt></xml>`, "xml"),
];

const places = [
  refused("json-twice", "Encrypt twice, equal", ["Repeated", "EnvelopeForm"], `{"Encrypt":"${ENCRYPT}","Encrypt":"${ENCRYPT}"}`, "ENCRYPT_REPEATED"),
  refused("json-twice-different", "Encrypt twice, different", ["Repeated", "EnvelopeForm"], `{"Encrypt":"AAAA","Encrypt":"${ENCRYPT}"}`, "ENCRYPT_REPEATED"),
  refused("json-both-spellings", "Encrypt and encrypt", ["Repeated", "EnvelopeForm"], `{"Encrypt":"${ENCRYPT}","encrypt":"${ENCRYPT}"}`, "ENCRYPT_REPEATED"),
  refused("json-twice-escaped", "the second name with an escape", ["Repeated", "EnvelopeForm"], `{"Encrypt":"${ENCRYPT}","\\u0045ncrypt":"AAAA"}`, "ENCRYPT_REPEATED"),
  refused("xml-twice", "two elements", ["Repeated", "EnvelopeForm"], `<xml><Encrypt>${ENCRYPT}</Encrypt><Encrypt>${ENCRYPT}</Encrypt></xml>`, "ENCRYPT_REPEATED"),
  refused("xml-both-spellings", "Encrypt and encrypt", ["Repeated", "EnvelopeForm"], `<xml><Encrypt>${ENCRYPT}</Encrypt><encrypt>${ENCRYPT}</encrypt></xml>`, "ENCRYPT_REPEATED"),
  refused("json-nested", "Encrypt deeper down alone", ["EnvelopeForm"], `{"a":{"Encrypt":"${ENCRYPT}"}}`, "ENCRYPT_MISSING"),
  refused("xml-nested", "Encrypt deeper down alone", ["EnvelopeForm"], `<xml><a><Encrypt>${ENCRYPT}</Encrypt></a></xml>`, "ENCRYPT_MISSING"),
  refused("json-upper-case", "ENCRYPT is another name", ["EnvelopeForm"], `{"ENCRYPT":"${ENCRYPT}"}`, "ENCRYPT_MISSING"),
  refused("json-inherited", "Encrypt within __proto__ is not inherited", ["Prototype", "EnvelopeForm"], `{"__proto__":{"Encrypt":"${ENCRYPT}"}}`, "ENCRYPT_MISSING"),
  refused("json-empty-object", "an empty object: a parser has had the body", ["EnvelopeForm"], "{}", "ENCRYPT_MISSING", { hint: "BODY_REBUILT" }),
  refused("xml-empty-root", "an empty root", ["EnvelopeForm"], "<xml></xml>", "ENCRYPT_MISSING"),
  malformed("json-number", "Encrypt is a number", ["EnvelopeForm"], '{"Encrypt":5}'),
  malformed("json-null", "Encrypt is null", ["EnvelopeForm"], '{"Encrypt":null}'),
  malformed("json-array", "Encrypt is an array", ["EnvelopeForm"], `{"Encrypt":["${ENCRYPT}"]}`),
  malformed("xml-element", "Encrypt has elements", ["EnvelopeForm"], `<xml><Encrypt><a>${ENCRYPT}</a></Encrypt></xml>`),
];

const base64 = [
  refused("base64-blank", "a + has become a blank", ["BadBase64", "BlankForPlus"], jsonBody(ENCRYPT.replaceAll("+", " ")), "BAD_BASE64", { hint: "BLANK_FOR_PLUS" }),
  refused("base64-line-break", "a line break inside", ["BadBase64"], jsonBody(`${ENCRYPT.slice(0, 76)}\\n${ENCRYPT.slice(76)}`), "BAD_BASE64"),
  refused("base64-url-alphabet", "the URL alphabet", ["BadBase64"], jsonBody(ENCRYPT.replaceAll("+", "-").replaceAll("/", "_")), "BAD_BASE64"),
  refused("base64-character-missing", "a character missing", ["BadBase64"], jsonBody(ENCRYPT.slice(1)), "BAD_BASE64"),
  refused("base64-padding-missing", "without =", ["BadBase64"], jsonBody(ENCRYPT.replaceAll("=", "")), "BAD_BASE64"),
  refused("base64-nul", "a NUL inside", ["BadBase64"], jsonBody(`\\u0000${ENCRYPT.slice(1)}`), "BAD_BASE64"),
  refused("base64-chinese", "letters outside ASCII", ["BadBase64", "NonAscii"], jsonBody("密".repeat(44)), "BAD_BASE64"),
];

/** Signed over what it holds: nothing but strictness stops it. */
function resigned(tcId, comment, cipherText) {
  const fields = { query: bareQuery(OFFICIAL, cipherText), body: jsonBody(cipherText) };
  return invalid(`unseal-body-${tcId}`, comment, ["BadBase64"], fields, "BAD_BASE64");
}

const strict = [
  resigned("base64-blank-signed", "a blank for +, and signed that way", ENCRYPT.replaceAll("+", " ")),
  resigned("base64-padding-missing-signed", "without =, and signed that way", ENCRYPT.replaceAll("=", "")),
  resigned("base64-padding-inside", "= in the middle", `${ENCRYPT.slice(0, 40)}=${ENCRYPT.slice(41)}`),
  resigned("base64-padding-too-long", "four characters of padding behind it", `${ENCRYPT}====`),
  resigned("base64-padding-only", "nothing but =", "=".repeat(48)),
  resigned("base64-bits-left", "bits left over in the last character: another text, the same bytes", trailingBits(ENCRYPT)),
];

const broken = [
  malformed("empty", "an empty body", ["Malformed"], "", { hint: "BODY_REBUILT" }),
  malformed("blank", "white space alone", ["Malformed"], " \n\t"),
  malformed("json-top-array", "an array", ["Malformed"], `["${ENCRYPT}"]`),
  malformed("json-top-null", "null", ["Malformed"], "null"),
  malformed("json-top-number", "a number", ["Malformed"], "5"),
  malformed("json-top-string", "a string", ["Malformed"], `"${ENCRYPT}"`),
  malformed("text", "plain text", ["Malformed"], "success"),
  malformed("object-as-text", "an object that was turned into text", ["Malformed"], "[object Object]", { hint: "BODY_REBUILT" }),
  malformed("form", "a form", ["Malformed"], `Encrypt=${encodeURIComponent(ENCRYPT)}`, { hint: "BODY_REBUILT" }),
  malformed("json-cut", "JSON cut off", ["Malformed"], jsonBody(ENCRYPT).slice(0, -1)),
  malformed("json-trailing", "something behind the object", ["Malformed"], `${jsonBody(ENCRYPT)}x`),
  malformed("json-two-objects", "two objects", ["Malformed"], jsonBody(ENCRYPT) + jsonBody(ENCRYPT)),
  malformed("json-trailing-comma", "a comma too many", ["Malformed"], `{"Encrypt":"${ENCRYPT}",}`),
  malformed("json-comment", "a comment", ["Malformed"], `{"Encrypt":"${ENCRYPT}" /* sealed */}`),
  malformed("json-single-quotes", "single quotes", ["Malformed"], `{'Encrypt':'${ENCRYPT}'}`),
  malformed("json-line-break-in-text", "a raw line break in a string", ["Malformed"], `{"a":"\n","Encrypt":"${ENCRYPT}"}`),
  malformed("json-half-surrogate", "half a surrogate pair in Encrypt", ["Surrogate"], '{"Encrypt":"\\ud800"}'),
  malformed("json-depth", "200,000 arrays", ["Depth"], { $concat: ['{"a":', { $repeat: ["[", 200000] }, { $repeat: ["]", 200000] }, `,"Encrypt":"${ENCRYPT}"}`] }),
  malformed("json-depth-open", "200,000 objects, never closed", ["Depth"], { $repeat: ['{"a":', 200000] }),
  malformed("xml-unclosed", "the root is not closed", ["Malformed"], xmlBody(ENCRYPT).slice(0, -6)),
  malformed("xml-crossed", "elements that cross", ["Malformed"], `<xml><a><Encrypt>${ENCRYPT}</a></Encrypt></xml>`),
  malformed("xml-two-roots", "two roots", ["Malformed"], xmlBody(ENCRYPT) + xmlBody(ENCRYPT)),
  malformed("xml-text-behind", "text behind the root", ["Malformed"], `${xmlBody(ENCRYPT)}x`),
  malformed("xml-unknown-entity", "an entity that nobody defined", ["XmlEntities"], `<xml><a>&x;</a><Encrypt>${ENCRYPT}</Encrypt></xml>`),
  malformed("xml-depth", "100,000 elements within each other", ["Depth"], { $concat: ["<xml>", { $repeat: ["<a>", 100000] }, { $repeat: ["</a>", 100000] }, `<Encrypt>${ENCRYPT}</Encrypt></xml>`] }),
  malformed("xml-depth-open", "100,000 elements, never closed", ["Depth"], { $repeat: ["<a>", 100000] }),
  malformed("xml-names-257", "257 elements of different names within one", ["Depth"], manyNames(256), { says: { "zh-CN": "过多", en: "too many" } }),
  malformed("utf16", "UTF-16 with its byte order mark", ["BadUtf8"], { $hex: Buffer.from(`\ufeff${jsonBody(ENCRYPT)}`, "utf16le").toString("hex") }),
  malformed("latin1", "a byte that is no UTF-8", ["BadUtf8"], { $hex: Buffer.from(`{"a":"é","Encrypt":"${ENCRYPT}"}`, "latin1").toString("hex") }),
  malformed("overlong", "an overlong encoding of /", ["BadUtf8"], { $hex: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xaf]), Buffer.from(`","Encrypt":"${ENCRYPT}"}`)]).toString("hex") }),
];

const doctype = (tcId, comment, declaration, inner = ENCRYPT) =>
  refused(tcId, comment, ["XmlEntities"], `${declaration}<xml><Encrypt>${inner}</Encrypt></xml>`, "DOCTYPE_REFUSED");
const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

const entities = [
  doctype("xml-doctype", "a bare DOCTYPE", "<!DOCTYPE xml>"),
  doctype("xml-doctype-external", "a DOCTYPE with an address", '<!DOCTYPE xml SYSTEM "http://127.0.0.1:1/x.dtd">'),
  doctype("xml-entity-internal", "an entity of its own", '<!DOCTYPE xml [<!ENTITY a "AAAA">]>', "&a;"),
  doctype("xml-entity-file", "an entity that reads a file", '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
  doctype("xml-entity-parameter", "a parameter entity", '<!DOCTYPE xml [<!ENTITY % a SYSTEM "http://127.0.0.1:1/a"> %a;]>'),
  doctype("xml-entity-growth", "exponential growth", `<!DOCTYPE xml [<!ENTITY l0 "ha">${LAUGHS}]>`, "&l9;"),
  doctype("xml-doctype-declaration", "behind an XML declaration", '<?xml version="1.0"?>\n<!DOCTYPE xml>'),
];

const limits = [
  refused("size-default", "one byte more than a mebibyte", ["BodySize"], { $concat: [{ $repeat: [" ", 1048577 - jsonBody(ENCRYPT).length] }, jsonBody(ENCRYPT)] }, "BODY_TOO_LARGE"),
  opens("size-default-fits", "exactly a mebibyte", ["BodySize"], { $concat: [{ $repeat: [" ", 1048576 - jsonBody(ENCRYPT).length] }, jsonBody(ENCRYPT)] }),
  { ...refused("size-option", "one byte more than the option allows", ["BodySize"], jsonBody(ENCRYPT), "BODY_TOO_LARGE"), config: { ...shared.config, maxBodyBytes: jsonBody(ENCRYPT).length - 1 } },
  { ...opens("size-option-fits", "exactly as many as the option allows", ["BodySize"], jsonBody(ENCRYPT)), config: { ...shared.config, maxBodyBytes: jsonBody(ENCRYPT).length } },
  { ...refused("size-in-bytes", "bytes are counted, not characters", ["BodySize", "NonAscii"], `{"a":"${"字".repeat(60)}","Encrypt":"${ENCRYPT}"}`, "BODY_TOO_LARGE"), config: { ...shared.config, maxBodyBytes: ENCRYPT.length + 100 } },
];

export const bodies = [
  group("Unseal", shared, [...forms, ...places, ...base64, ...broken, ...entities, ...limits]),
  group("Unseal", { config: config(OFFICIAL), secrets: ["hello world"] }, strict),
];

function plusAndSlash() {
  for (let n = 0; ; n += 1) {
    const cipherText = seal(OFFICIAL, MESSAGE, { random: String(n).padStart(16, "0") });
    if (cipherText.split("+").length > 2 && cipherText.includes("/")) return cipherText;
  }
}

/** The last character but the padding with its lowest bit set: strict decoders refuse it. */
function trailingBits(text) {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const at = text.indexOf("=") - 1;
  return text.slice(0, at) + alphabet[alphabet.indexOf(text[at]) | 1] + text.slice(at + 1);
}

/** Beside Encrypt so many elements, each with a name of its own. */
function manyNames(count) {
  const elements = Array.from({ length: count }, (_, i) => `<n${i}/>`).join("");
  return `<xml>${elements}<Encrypt>${ENCRYPT}</Encrypt></xml>`;
}
