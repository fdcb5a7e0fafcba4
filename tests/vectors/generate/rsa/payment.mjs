// signPaymentRsa, and the private keys that it and all the others take.

import * as pem from "./keys.mjs";
import { SEED, computations, gives, key, refuses } from "./compute.mjs";
import { signPkcs1 } from "./crypto.mjs";

const CAUSES = ["OTHER_MERCHANT_KEY", "NEWLINE_MISSING", "SIGN_TYPE_DIFFERS", "OTHER_APP_ID", "MILLISECONDS"];
const KEY_CAUSES = ["CERTIFICATE_FOR_KEY", "PEM_ESCAPED", "PEM_HEAD_MISSING", "PUBLIC_FOR_PRIVATE", "KEY_ENCRYPTED", "KEY_NOT_RSA"];
/** The cause that was found out first, then the usual ones. */
const causesFrom = (found) => [...(found ? [found] : []), ...KEY_CAUSES.filter((cause) => cause !== found)];

const REQUEST = {
  appId: "wx8888888888888888", timeStamp: "1414561699", nonceStr: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS",
  package: "prepay_id=wx201410272009395522657a690389285100",
};
const KEYS = {
  merchant: pem.merchant, pkcs1: pem.pkcs1Of(pem.merchant), oneLine: unwrapped(pem.merchant), crlf: pem.merchant.replaceAll("\n", "\r\n"),
  commented: `Bag Attributes: none\n${pem.merchant}\n`, other: pem.other,
  certificate: pem.merchantCertificate, public: pem.publicOf(pem.merchant), pkcs1Public: pem.pkcs1PublicOf(pem.merchant),
  escaped: pem.merchant.replaceAll("\n", "\\n"), headless: pem.merchant.split("\n").slice(1, -2).join("\n"),
  encrypted: pem.encrypted, ec: pem.ec, short: pem.short, empty: "", path: "/certs/apiclient_key.pem",
  cut: pem.merchant.slice(0, 800), damaged: pem.merchant.replace("\n", "\nAAAA"), noBase64: pem.merchant.replace("\n", "\n*"),
  otherEnd: pem.merchant.replace("END PRIVATE KEY", "END RSA PRIVATE KEY"), unbalanced: unbalanced(),
};

const signed = ({ appId, timeStamp, nonceStr, package: text }, by = pem.merchant) =>
  signPkcs1(by, [appId, timeStamp, nonceStr, text, ""].join("\n"));
const options = (changes = {}, name = "merchant") => ({ ...REQUEST, ...changes, privateKey: key(name), seed: SEED });
const accepted = (tcId, comment, flags, changes, name, by) =>
  gives(`pay-rsa-${tcId}`, comment, flags, options(changes, name), signed({ ...REQUEST, ...changes }, by), CAUSES);
const refusedKey = (tcId, comment, name, hint) =>
  refuses(`private-key-${tcId}`, comment, ["RsaKey"], options({}, name), "PRIVATE_KEY_INVALID", { hint, causes: causesFrom(hint) });
const refusedForm = (tcId, comment, flags, changes, argument, hint) =>
  refuses(`pay-rsa-${tcId}`, comment, flags, options(changes), "INVALID_ARGUMENT", { hint, details: { argument } });

export const payments = computations("signPaymentRsa", KEYS, [
  accepted("pkcs8", "PKCS#8, as the merchant platform hands it out", ["Normal"], {}),
  accepted("pkcs1", "PKCS#1", ["RsaKey"], {}, "pkcs1"),
  accepted("one-line", "PEM without line breaks inside", ["RsaKey"], {}, "oneLine"),
  accepted("crlf", "PEM with line breaks of Windows", ["RsaKey"], {}, "crlf"),
  accepted("commented", "text around the PEM", ["RsaKey"], {}, "commented"),
  accepted("other-key", "another merchant's key gives another signature", ["RsaKey"], {}, "other", pem.other),
  accepted("long", "the longest values allowed", ["Normal"], { nonceStr: "a".repeat(32), package: `prepay_id=${"1".repeat(118)}` }),
  accepted("chinese", "what is signed is UTF-8", ["NonAscii"], { nonceStr: "随机串" }),
  refusedForm("milliseconds", "a time in milliseconds", ["Milliseconds"], { timeStamp: "1414561699000" }, "timeStamp", "MILLISECONDS"),
  refusedForm("no-seconds", "a time that is no number", ["Argument"], { timeStamp: "14145616ab" }, "timeStamp", null),
  refusedForm("bare-prepay-id", "package without prepay_id=", ["Argument"], { package: "wx201410272009395522657a690389285100" }, "package", null),
  refusedForm("long-nonce", "33 characters", ["Argument"], { nonceStr: "a".repeat(33) }, "nonceStr", null),
  refusedForm("no-app-id", "an AppID that is not set", ["Unset"], { appId: "" }, "appId", null),
  refusedKey("certificate", "the certificate beside the key", "certificate", "CERTIFICATE_FOR_KEY"),
  refusedKey("public", "the public half", "public", "PUBLIC_FOR_PRIVATE"),
  refusedKey("public-pkcs1", "the public half as PKCS#1", "pkcs1Public", "PUBLIC_FOR_PRIVATE"),
  refusedKey("escaped", "line breaks that an environment variable has escaped", "escaped", "PEM_ESCAPED"),
  refusedKey("headless", "the Base64 inside alone", "headless", "PEM_HEAD_MISSING"),
  refusedKey("path", "the path of the file", "path", "PEM_HEAD_MISSING"),
  refusedKey("empty", "nothing", "empty", null),
  refusedKey("encrypted", "a key with a password", "encrypted", "KEY_ENCRYPTED"),
  refusedKey("ec", "a key of another algorithm", "ec", "KEY_NOT_RSA"),
  refusedKey("short", "1024 bits", "short", null),
  refusedKey("cut", "the first half of the file", "cut", null),
  refusedKey("damaged", "three bytes too many", "damaged", null),
  refusedKey("no-base64", "a character that is no Base64", "noBase64", null),
  refusedKey("other-end", "a last line that belongs to another PEM", "otherEnd", null),
  refusedKey("unbalanced", "a modulus that is not the product of the primes", "unbalanced", null),
]);

function unwrapped(text) {
  const lines = text.trim().split("\n");
  return `${lines[0]}\n${lines.slice(1, -1).join("")}\n${lines.at(-1)}\n`;
}

/** A key whose last byte of the modulus is another one. */
function unbalanced() {
  const lines = pem.pkcs1Of(pem.merchant).trim().split("\n");
  const der = Buffer.from(lines.slice(1, -1).join(""), "base64");
  der[11 + 256] ^= 2;
  return [lines[0], der.toString("base64"), lines.at(-1), ""].join("\n");
}
