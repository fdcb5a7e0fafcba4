// What WebCrypto seals and signs anew, so that a vector with other keys ends as the original did.
//
// weseal opens these, and does not seal them.

import { bytesOf, hexOf } from "../ui/hex";

/** Made for test vectors, and published with them: it protects nothing. */
export const TEST_KEY = `\
-----BEGIN PRIVATE KEY-----
MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC36twrBGK9xf9K
X5jPAvrm2CovUpPW031hZuCv9Bjhcl0pLRqR+ovwPZ5eKy151RTu1a6/yran70jF
zmvUReDkwRr45PmfWZeeS2JbeUjB8t3U5GeyfKiBY36axrNSiahsrhHLzef6IoYM
QsmLpxwqek+76/zFih0M4qWvFxS6HhK4PaIdNNnyFF7Ck29m2pKt+G+RpsBVYE2i
3jC6eKB5vBtqmt6a+8kb+QGmkgLsuV1KD5dnB3A/lJqcuYofUv0VjgfewOd6stR4
4RvQLWV9AAAUX+pUP0C6M5nJYiAM/BmEn1N09sMK5/0hXS4W+OB/lLs9HdK0eFVB
lsUwIcf7AgMBAAECggEAC73tJLsicxtvFl7IR3GMXQZjzXw+eQ9gKI99yW4FoQfn
cu4KWlO+V6FJEs0ITO6lAZYkRa8AMcEncPPu7KRlD8whizUFmArxxAbr3PHMCqni
FMOPHuH+v65lxYu2PiiqV2OKBx96iUmaXxg44t2351Rb8jnGSQ+HL3mDrdjrSou7
EJBhfgY2ZSAcfsVJq03rPclxOvu7FP9krG3/Svu3jEJj8w2KGaZaRhA9LQ/B9GMt
LUY9rbxRxtgZKRWQ/sKhXmRynd1BE49CarX81Pj7fKsooGEs6oQ8kF5vCDDGc2+t
npnm9MOajp3c8mkfzC8U4tAdjy1V27IaqQsjK4B/KQKBgQDbv9GPUHSLuIcvs083
yaa0Xa7V/UJHxndOim1R70SvmVqEIfnHl+5LU45pjooMQtfWOxyg6KUuJ9laKLtU
XxrGnPiIrlbv19Etk90ClyVpnOha3dWb1rPv8ypTFIzbNqPbc8oF6ZZ7R8qavXip
nhcJrPz9URLm2LprzMARHyndowKBgQDWQdWFR+h/BEjI82RfhM2b2V16QHshJicD
q66XYYgJU7qky+5J4xfS6c9RpYXvLZPgASzrUqr/w+3jKrrJVMdmYgGNqIzudsP9
yjknmOr6oVVITYPFvQ/tTE6wfGWB9ZuiGlVxdJTWCcf0kQekiDjn5K9Mpw1Jd85i
pyNg3BhhyQKBgQDOlPNCkVYfC6g61YyBW5bWNMPp855dr1v1f/jpb8/YbIhFc1NH
qbKhKbnVzeRFRol1ojh1pH+0dk3EjkodNRMM6ABVLeAYtYC2Ii1BBCptsM5Wrfjj
+eFKkASX+de5NRKxeZbQHBoVZxY2hixq+G2b8P4cfh0Q22nVcbSV5AANlQKBgGTQ
Y1ysQiyJ4omTZLZBMdHUTFS6xHULk635eVRHkw/4cskaH8xqa4pVc7SSMtwg0QTE
6NLtegKQuX17XJphJtX45Yw3M+D8xynCnnQQUviNMyirOIaxeC4LCremQMkOvSVg
SLXyyhmQTqK4HyV+52/NveJOdEUOd3EZ/d6UkXBpAoGBALkgpjlgECiIFha5ggjo
mhdbEM9AOO8bKFx6hHaFpnygapkU7841R6c4fFWlpn75y6KhgyjzrlLKE0+c3tDd
YZMVZkfzBUiUbgeXsS+Q0b39mniBOLcsvyjHQp46rQKAA3omc3UIHjzjZt0LpI4Q
Y6/6G1lS3HBWqSw4ky+4/4Hi
-----END PRIVATE KEY-----
`;

/** Bytes of Base64. It throws what is none. */
export function base64Bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Base64 of bytes. */
export function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** AES-CBC with PKCS #7. */
export async function sealCbc(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  plain: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const made = await crypto.subtle.importKey("raw", key, "AES-CBC", false, ["encrypt"]);
  return base64Of(
    new Uint8Array(await crypto.subtle.encrypt({ name: "AES-CBC", iv }, made, plain)),
  );
}

/** AES-GCM: the cipher text, with its tag of 16 bytes behind it. */
export async function sealGcm(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  data: string,
  plain: string,
): Promise<Uint8Array> {
  const made = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const additionalData = utf8(data);
  const options = { name: "AES-GCM", iv, additionalData };
  return new Uint8Array(await crypto.subtle.encrypt(options, made, utf8(plain)));
}

/** RSASSA-PKCS1-v1_5 with SHA-256, by the key for tests. */
export async function signRsa(message: string): Promise<string> {
  const key = await testKey("RSASSA-PKCS1-v1_5", "sign");
  return base64Of(
    new Uint8Array(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", key, utf8(message))),
  );
}

/** The public half of the key for tests, as PEM. */
export async function testPublicKey(): Promise<string> {
  const key = await crypto.subtle.importKey(
    "jwk",
    await publicHalf(),
    { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    true,
    ["verify"],
  );
  const text = base64Of(new Uint8Array(await crypto.subtle.exportKey("spki", key)));
  const lines = text.match(/.{1,64}/g) ?? [];
  return ["-----BEGIN PUBLIC KEY-----", ...lines, "-----END PUBLIC KEY-----", ""].join("\n");
}

/** RSAES-PKCS1-v1_5, which WebCrypto does not have, for the key for tests. Its padding is not random. */
export async function sealRsa(plain: Uint8Array): Promise<string> {
  const { n = "" } = await publicHalf();
  const modulus = base64Bytes(n.replaceAll("-", "+").replaceAll("_", "/"));
  const block = new Uint8Array(modulus.length).fill(0xff);
  block.set([0, 2]);
  block.set([0, ...plain], block.length - plain.length - 1);
  const sealed = power65537(numberOf(block), numberOf(modulus));
  const digits = sealed.toString(16).padStart(2 * modulus.length, "0");
  return base64Of(bytesOf(digits));
}

function power65537(base: bigint, modulus: bigint): bigint {
  let power = base;
  for (let round = 0; round < 16; round += 1) power = (power * power) % modulus;
  return (power * base) % modulus;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexOf(bytes)}`);
}

async function publicHalf(): Promise<JsonWebKey> {
  const { kty, n, e } = await crypto.subtle.exportKey(
    "jwk",
    await testKey("RSASSA-PKCS1-v1_5", "sign"),
  );
  return { kty, n, e } as JsonWebKey;
}

function testKey(name: string, usage: KeyUsage): Promise<CryptoKey> {
  const der = base64Bytes(TEST_KEY.replace(/-----[^-]+-----|\s/g, ""));
  return crypto.subtle.importKey("pkcs8", der, { name, hash: "SHA-256" }, true, [usage]);
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
