// signRealName and openRealName.

import * as pem from "./keys.mjs";
import { SEED, computations, gives, key, refuses } from "./compute.mjs";
import { encryptPkcs1, encryptRaw, gbk, signPkcs1 } from "./crypto.mjs";

const KEYS = { merchant: pem.merchant, pkcs1: pem.pkcs1Of(pem.merchant), other: pem.other };
const CAUSES = ["OTHER_MERCHANT_KEY", "BLANK_FOR_PLUS", "GBK_AS_UTF8"];

const sign = (options, name = "merchant") => ({ ...options, privateKey: key(name), seed: SEED });
const request = { certSerialNo: "444F4864EA9B34415603F2A1BBAF9D8B3A9E1D21", timestamp: "1555555555" };
const signed = ({ certSerialNo, timestamp }) => signPkcs1(pem.merchant, `cert_serialno=${certSerialNo}&timestamp=${timestamp}`);

export const realNameSignatures = computations("signRealName", KEYS, [
  gives("realname-sign", "cert_serialno=…&timestamp=…, where &times is no sign of multiplication", ["Normal"], sign(request), signed(request),
    ["OTHER_MERCHANT_KEY", "AMPERSAND_ESCAPED", "MILLISECONDS"]),
  gives("realname-sign-number", "the time as a number", ["Normal"], sign({ ...request, timestamp: 1555555555 }), signed(request)),
  refuses("realname-sign-milliseconds", "a time in milliseconds", ["Milliseconds"], sign({ ...request, timestamp: 1555555555000 }),
    "INVALID_ARGUMENT", { hint: "MILLISECONDS", details: { argument: "timestamp" } }),
  refuses("realname-sign-no-serial", "no serial number", ["Unset"], sign({ ...request, certSerialNo: "" }), "INVALID_ARGUMENT", { details: { argument: "certSerialNo" } }),
]);

const NUMBER = "11010519491231002X";
const sealed = (bytes) => encryptPkcs1(pem.merchant, Buffer.from(bytes));
const open = (fields, name) => sign(fields, name);
const named = (tcId, comment, flags, name, bytes = gbk(name)) =>
  gives(`realname-${tcId}`, comment, flags, open({ encryptedRealName: sealed(bytes) }), { realName: name });
const refused = (tcId, comment, flags, fields, { hint = null, name } = {}) => {
  const [argument] = Object.keys(fields);
  return refuses(`realname-${tcId}`, comment, flags, open(fields, name), "BAD_SEALED_DATA", {
    hint, details: { argument }, causes: [...(hint ? [hint] : []), ...CAUSES.filter((cause) => cause !== hint)],
  });
};
const block = (...bytes) => encryptRaw(pem.merchant, Buffer.concat(bytes.map((part) => Buffer.from(part))));
const fill = (length, byte = 0x55) => Buffer.alloc(length, byte);

export const realNames = computations("openRealName", KEYS, [
  gives("realname-both", "name and number", ["Normal"], open({ encryptedRealName: sealed(gbk("张三")), encryptedCredentialId: sealed(NUMBER) }),
    { realName: "张三", credentialId: NUMBER }),
  gives("realname-pkcs1", "a key as PKCS#1", ["RsaKey"], open({ encryptedRealName: sealed(gbk("李四")) }, "pkcs1"), { realName: "李四" }),
  gives("realname-number-alone", "the number alone", ["Normal"], open({ encryptedCredentialId: sealed(NUMBER) }), { credentialId: NUMBER }),
  named("one-character", "a single character", ["Gbk"], "一"),
  named("rare", "characters that GB2312 does not have", ["Gbk"], "喆镕龘"),
  named("minority", "a name with a middle dot", ["Gbk"], "阿依古丽·买买提"),
  named("latin", "a name in Latin letters", ["Gbk"], "John O'Neill"),
  named("four-bytes", "a character of GB18030 in four bytes", ["Gbk"], "㐀", [0x81, 0x39, 0xee, 0x39]),
  named("longest", "as long as the padding lets it be", ["RsaPadding"], "赵".repeat(122)),
  refused("other-key", "another merchant's key", ["RsaPadding"], { encryptedRealName: sealed(gbk("张三")) }, { name: "other" }),
  refused("number-other-key", "another merchant's key", ["RsaPadding"], { encryptedCredentialId: sealed(NUMBER) }, { name: "other" }),
  refused("utf8-name", "a name in UTF-8 whose bytes are no GBK", ["Gbk"], { encryptedRealName: sealed(Buffer.from("张三丰", "utf8").subarray(0, 7)) }),
  refused("half", "half a character", ["Gbk"], { encryptedRealName: sealed(gbk("张三").subarray(0, 3)) }),
  refused("control", "a line break in a name", ["Gbk"], { encryptedRealName: sealed("a\nb") }),
  refused("empty-name", "an empty name", ["Gbk"], { encryptedRealName: sealed("") }),
  refused("number-form", "a number with a blank", ["Gbk"], { encryptedCredentialId: sealed("1101 0519") }),
  refused("blank", "+ has become a blank", ["BlankForPlus"], { encryptedRealName: sealed(gbk("张三")).replace("+", " ") }, { hint: "BLANK_FOR_PLUS" }),
  refused("short-ciphertext", "255 bytes", ["CipherLength"], { encryptedRealName: Buffer.alloc(255, 1).toString("base64") }),
  refused("long-ciphertext", "257 bytes", ["CipherLength"], { encryptedRealName: Buffer.alloc(257, 1).toString("base64") }),
  refused("no-ciphertext", "no bytes", ["CipherLength"], { encryptedRealName: "" }),
  refused("beyond-modulus", "a number beyond the modulus", ["RsaPadding"], { encryptedRealName: Buffer.alloc(256, 0xff).toString("base64") }),
  refused("type-1", "padding of a signature", ["RsaPadding"], { encryptedRealName: block([0, 1], fill(249, 0xff), [0], gbk("张三")) }),
  refused("type-3", "another type of padding", ["RsaPadding"], { encryptedRealName: block([0, 3], fill(249), [0], gbk("张三")) }),
  refused("short-padding", "seven bytes of padding", ["RsaPadding"], { encryptedRealName: block([0, 2], fill(7), [0], fill(246, 0x41)) }),
  refused("no-separator", "no zero behind the padding", ["RsaPadding"], { encryptedRealName: block([0, 2], fill(254)) }),
  refused("no-base64", "no Base64", ["BadBase64"], { encryptedRealName: "张三" }),
  refuses("realname-nothing", "neither name nor number", ["Argument"], open({}), "INVALID_ARGUMENT", { details: { argument: "encryptedRealName" } }),
]);
