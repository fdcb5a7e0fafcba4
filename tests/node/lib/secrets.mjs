// What an error must not say of the call that it ended.

import { createDecipheriv, createHash } from "node:crypto";

/** A shorter piece of a message could stand in any sentence. */
const PIECE = 16;
/** The one word of a request that a hint names. */
const PROBE = "CheckContainerPath";

/** Texts that must not occur: credentials, signatures that would have matched, the message in pieces. */
export function secretsOf({ name, config, args }) {
  const { tokens, keys } = credentials(name === "createPush" ? args[0] : config);
  const [query, body] = ["open", "unseal", "verifyUrl", "explain"].includes(name) ? args : [];
  const encrypt = encryptOf(body) ?? parameter(query, "echostr");
  const messages = [...keys.map((key) => decrypted(key, encrypt)), ...plainMessage(body)];
  return {
    credentials: [...tokens, ...keys.flatMap(spellings)].filter(isTelling),
    signatures: tokens.flatMap((token) => signatures(token, query, encrypt)),
    pieces: messages.flatMap(pieces),
  };
}

function credentials(config) {
  const accounts = [config?.accounts ?? config ?? []].flat();
  const texts = (name) =>
    accounts
      .flatMap((account) => account?.[name] ?? [])
      .filter((value) => typeof value === "string");
  return { tokens: texts("token"), keys: texts("encodingAesKey") };
}

/** A key as it is written, and its bytes. */
function spellings(key) {
  const bytes = Buffer.from(key, "base64");
  return [key, bytes.toString("hex"), bytes.toString("base64")].filter((text) => text.length >= 32);
}

/** A word that messages may contain by themselves proves nothing. */
function isTelling(secret) {
  return secret.trim().length >= 5 && !/^[a-z ]+$/.test(secret);
}

function encryptOf(body) {
  if (typeof body === "object" && !ArrayBuffer.isView(body)) return body?.Encrypt;
  return /"?[Ee]ncrypt"?(?::\s*"|>(?:<!\[CDATA\[)?)([A-Za-z0-9+/=]+)/.exec(String(text(body)))?.[1];
}

/** A body that is not sealed is a message itself. */
function plainMessage(body) {
  const message = text(body);
  return typeof message === "string" && !/encrypt/i.test(message) ? [message] : [];
}

function text(body) {
  return ArrayBuffer.isView(body)
    ? Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()
    : body;
}

function parameter(query, name) {
  const value =
    typeof query === "string"
      ? new URLSearchParams(query.split("?").at(-1)).get(name)
      : query?.[name];
  return typeof value === "string" ? value : undefined;
}

function signatures(token, query, encrypt) {
  const [timestamp, nonce] = [parameter(query, "timestamp"), parameter(query, "nonce")];
  if (timestamp === undefined || nonce === undefined) return [];
  return [[], [encrypt]]
    .map((more) => [token, timestamp, nonce, ...more])
    .filter((parts) => parts.every((part) => typeof part === "string"))
    .map((parts) => createHash("sha1").update(parts.sort().join("")).digest("hex"));
}

/** All bytes behind the random ones and the length, whatever they are worth. */
function decrypted(key, encrypt) {
  const bytes = Buffer.from(key, "base64");
  const sealed = Buffer.from(typeof encrypt === "string" ? encrypt : "", "base64");
  if (bytes.length !== 32 || sealed.length < 32 || sealed.length % 16 !== 0) return "";
  const decipher = createDecipheriv("aes-256-cbc", bytes, bytes.subarray(0, 16)).setAutoPadding(
    false,
  );
  const plain = Buffer.concat([decipher.update(sealed), decipher.final()]);
  return plain.subarray(20, 20 + plain.readUInt32BE(16)).toString();
}

function pieces(message) {
  const first = message.slice(0, 20_000);
  const count = Math.max(0, first.length - PIECE + 1);
  const all = Array.from({ length: count }, (_, at) => first.slice(at, at + PIECE));
  return all.filter((piece) => !PROBE.includes(piece));
}
