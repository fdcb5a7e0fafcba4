// `unseal`: envelopes that open, and envelopes with one fault each. All of them are signed rightly.

import { OFFICIAL, OTHER, bareQuery, config, jsonBody } from "./account.mjs";
import { group, invalid, valid } from "./build.mjs";
import { content, encrypt, pad, seal } from "./envelope.mjs";

const { appId, key } = OFFICIAL;
const MESSAGE = '{"Content":"hello world"}';
const shared = { config: config(OFFICIAL), secrets: ["hello world"] };

const request = (cipherText) => ({ query: bareQuery(OFFICIAL, cipherText), body: jsonBody(cipherText) });
const opens = (tcId, comment, flags, message, parts) =>
  valid(`unseal-${tcId}`, comment, flags, { ...request(seal(OFFICIAL, message, parts)), expected: { message } });
const refused = (tcId, comment, flags, cipherText, code, more) => invalid(`unseal-${tcId}`, comment, flags, request(cipherText), code, more);
const bad = (tcId, comment, flags, cipherText) => refused(tcId, comment, flags, cipherText, "BAD_CIPHERTEXT");
const sealed = (parts, padding) => encrypt(key, pad(content({ owner: appId, message: MESSAGE, ...parts }), padding));

/** 20 bytes of header, the message, 18 of owner id: a message of 26 characters leaves nothing to pad. */
const paddings = Array.from({ length: 32 }, (_, index) => {
  const count = index + 1;
  return opens(`pad-${count}-bytes`, `${count} pad byte${count === 1 ? "" : "s"}`, [count > 16 ? "Block32" : "Normal"], "x".repeat(58 - count));
});

const good = [
  opens("message-empty", "no message", ["EmptyMessage"], ""),
  opens("message-one-character", "one character", ["Normal"], "x"),
  opens("message-chinese", "bytes are counted, not characters", ["NonAscii"], "你好，世界"),
  opens("message-emoji", "four-byte characters", ["NonAscii"], "😀👩‍👩‍👧‍👦𠮷"),
  opens("message-nul", "a NUL inside", ["Normal"], "a\u0000b"),
  opens("message-line-breaks", "line breaks and blanks at both ends are kept", ["Whitespace"], " \r\n a \n\t "),
  opens("message-bom", "a byte order mark belongs to the message", ["Bom"], "\ufeff{}"),
  opens("message-ends-like-owner", "the message ends as the owner id begins", ["OwnerId"], `x${appId}`),
  opens("random-high-bytes", "random bytes that are no text", ["Normal"], MESSAGE, { random: "\u00ff\u00fe\u0000\u0080\u00ff\u00fe\u0000\u0080\u00ff\u00fe\u0000\u0080\u00ff\u00fe\u0000\u0080" }),
];

const paddingFaults = [
  bad("pad-zero", "pad bytes of 0", ["BadPadding"], sealed({}, { fill: 0 })),
  bad("pad-zero-none", "no padding at all, and the last byte is 0", ["BadPadding"], sealed({ message: "x".repeat(25), owner: `${appId}\u0000` }, { count: 0 })),
  bad("pad-33", "the last 33 bytes are 33", ["BadPadding"], sealed({ message: "x".repeat(25) }, { count: 33, fill: 33 })),
  bad("pad-200", "the last byte is 200", ["BadPadding"], sealed({}, { fill: 200 })),
  bad("pad-255", "the last byte is 255", ["BadPadding"], sealed({}, { fill: 255 })),
  bad("pad-first-byte", "the first pad byte is wrong", ["BadPadding"], lastBytes((tail) => { tail[0] ^= 1; })),
  bad("pad-second-last-byte", "the last but one pad byte is wrong", ["BadPadding"], lastBytes((tail) => { tail[tail.length - 2] ^= 1; })),
  bad("pad-one-more", "the pad byte says one more than there are", ["BadPadding"], lastBytes((tail) => { tail[tail.length - 1] += 1; })),
  bad("pad-eats-all", "32 pad bytes and nothing else", ["BadPadding", "CipherLength"], encrypt(key, Buffer.alloc(32, 32))),
  bad("pad-leaves-19", "19 bytes are left: the header has 20", ["BadPadding", "CipherLength"], encrypt(key, pad(Buffer.alloc(19, 0)))),
];

const lengthFaults = [
  refused("length-plus-1", "one more than the message: the first letter of the owner id joins it", ["BadLength"], sealed({ length: MESSAGE.length + 1 }), "OWNER_MISMATCH"),
  refused("length-minus-1", "one less than the message: its end joins the owner id", ["BadLength"], sealed({ length: MESSAGE.length - 1 }), "OWNER_MISMATCH"),
  refused("length-zero", "0, although there is a message", ["BadLength"], sealed({ length: 0 }), "OWNER_MISMATCH"),
  refused("length-all", "everything up to the padding: no owner id is left", ["BadLength", "OwnerId"], sealed({ length: MESSAGE.length + appId.length }), "OWNER_MISMATCH"),
  bad("length-past-end", "one byte of the padding as well", ["BadLength"], sealed({ length: MESSAGE.length + appId.length + 1 })),
  bad("length-7fffffff", "2^31-1", ["BadLength"], sealed({ length: 0x7fffffff })),
  bad("length-80000000", "2^31: negative as a signed number", ["BadLength"], sealed({ length: 0x80000000 })),
  bad("length-ffffffff", "2^32-1: overflows when the header is added", ["BadLength"], sealed({ length: 0xffffffff })),
  bad("length-ffffffec", "2^32-20: the header added gives 0", ["BadLength"], sealed({ length: 0xffffffec })),
  bad("length-little-endian", "the length in the other byte order", ["BadLength"], sealed({ length: MESSAGE.length * 2 ** 24 })),
  bad("length-in-characters", "characters counted instead of bytes, cutting one apart", ["BadLength", "NonAscii"], sealed({ message: "你好，世界😀", length: 7 })),
];

const cipherFaults = [
  bad("cipher-empty", "Encrypt is empty", ["CipherLength"], ""),
  bad("cipher-16", "16 bytes", ["CipherLength"], Buffer.alloc(16).toString("base64")),
  bad("cipher-31", "31 bytes, 44 characters", ["CipherLength"], Buffer.alloc(31).toString("base64")),
  bad("cipher-33", "33 bytes", ["CipherLength"], Buffer.alloc(33).toString("base64")),
  bad("cipher-48", "48 bytes, padded to 16", ["CipherLength", "Block32"], encrypt(key, pad(content({ owner: appId, message: "xx" }), { block: 16 }))),
  bad("cipher-truncated-32", "the last 32 bytes cut off", ["CipherLength"], cut(32)),
  bad("cipher-truncated-16", "the last 16 bytes cut off", ["CipherLength"], cut(16)),
  bad("cipher-truncated-1", "the last byte cut off", ["CipherLength"], cut(1)),
  bad("cipher-front-cut", "the first 32 bytes cut off", ["CipherLength"], Buffer.from(sealed({}), "base64").subarray(32).toString("base64")),
  bad("cipher-zeros", "zeros", ["CipherLength"], Buffer.alloc(96).toString("base64")),
  bad("cipher-other-key", "sealed with another key", ["WrongSignature"], seal({ key: OTHER.key, appId }, MESSAGE)),
];

export const envelopes = [
  group("Unseal", shared, [...good, ...paddings]),
  group("Unseal", shared, [...paddingFaults, ...lengthFaults, ...cipherFaults]),
];

/** A good envelope with 15 pad bytes, in which `change` changes some of them. */
function lastBytes(change) {
  const padded = pad(content({ owner: appId, message: "hello world" }));
  change(padded.subarray(padded.length - padded.at(-1)));
  return encrypt(key, padded);
}

function cut(count) {
  const bytes = Buffer.from(sealed({}), "base64");
  return bytes.subarray(0, bytes.length - count).toString("base64");
}
