// `createPush` with a key: which keys are taken, and which bytes they stand for.

import { OFFICIAL, OTHER, TIMESTAMP, NONCE } from "./account.mjs";
import { file, group, invalid, valid } from "./build.mjs";
import { seal, sign } from "./envelope.mjs";

const RANDOM = "0123456789abcdef";
const MESSAGE = '{"ErrCode":0,"ErrMsg":"success"}';
const { appId, token } = OFFICIAL;

function accepted(tcId, comment, flags, key) {
  const Encrypt = seal({ appId, key }, MESSAGE);
  const MsgSignature = sign([token, TIMESTAMP, NONCE, Encrypt]);
  return valid(`key-${tcId}`, comment, flags, { config: { appId, token, encodingAesKey: key }, expected: { Encrypt, MsgSignature } });
}

const refused = (tcId, comment, flags, key, hint = null) =>
  invalid(`key-${tcId}`, comment, flags, { config: { appId, token, encodingAesKey: key } }, "KEY_INVALID", { hint });

const A42 = "A".repeat(42);
const bits = (last) => accepted(`trailing-${last}`, `the last character ${last}: its two lowest bits are ignored`, ["TrailingBits"], A42 + last);

const sealed = [
  ...[..."ABCD"].map(bits),
  accepted("last-E", "the last character E: a bit that counts", ["TrailingBits"], `${A42}E`),
  accepted("last-9", "the last character 9: all six bits set but one", ["TrailingBits"], `${A42}9`),
  accepted("mixed", "letters in both cases and digits", ["Normal"], OTHER.key),
];

const refusals = [
  refused("short", "42 characters", ["KeyForm"], A42),
  refused("one", "a single character", ["KeyForm"], "A"),
  refused("long", "45 characters", ["KeyForm"], "A".repeat(45)),
  refused("huge", "a megabyte", ["KeyForm"], { $repeat: ["A", 1000000] }),
  refused("blanks-alone", "43 blanks", ["KeyForm"], " ".repeat(43)),
  refused("blank-inside", "a blank inside", ["KeyForm"], `${"A".repeat(20)} ${"A".repeat(22)}`),
  refused("dash", "- of the URL alphabet", ["KeyForm"], `${A42}-`),
  refused("underscore", "_ of the URL alphabet", ["KeyForm"], `${A42}_`),
  refused("plus", "+ is Base64, but no key has it", ["KeyForm"], `+${A42}`),
  refused("slash", "/ is Base64, but no key has it", ["KeyForm"], `/${A42}`),
  refused("padding-inside", "= as the 43rd character", ["KeyForm"], `${A42}=`),
  refused("full-width", "a full-width letter", ["KeyForm", "NonAscii"], `${A42}Ａ`),
  refused("two-byte-letter", "41 letters and one of two bytes: 43 bytes, 42 characters", ["KeyForm", "NonAscii"], `${"A".repeat(41)}é`),
  refused("nul", "a NUL behind 42 characters", ["KeyForm"], `${A42}\u0000`),
  refused("padded", "= appended by hand", ["KeyTypo"], `${A42}A=`, "KEY_HAS_PADDING"),
  refused("line-break", "a line break copied along", ["KeyTypo"], `${A42}A\n`, "KEY_HAS_BLANKS"),
  refused("surrounding-blanks", "blanks copied along on both sides", ["KeyTypo"], ` ${A42}A `, "KEY_HAS_BLANKS"),
  refused("quotes", "the quotes of an .env file", ["KeyTypo"], `"${A42}A"`, "KEY_HAS_BLANKS"),
  refused("previous-bad", "the current key is right, the previous one short", ["KeyForm", "Rotation"], [`${A42}A`, A42]),
  refused("current-bad", "the previous key is right, the current one short", ["KeyForm", "Rotation"], [A42, `${A42}A`]),
];

export const keys = () => file("Which EncodingAESKeys are taken when a push is made, and which bytes they stand for: what they seal says it.", [
  group("Seal", { content: MESSAGE, options: { timestamp: Number(TIMESTAMP), nonce: NONCE, random: RANDOM } }, sealed),
  group("Config", {}, refusals),
]);
