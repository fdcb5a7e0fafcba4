/** Arguments as callers have them, turned into the text and bytes that a backend takes. */

import { argumentError } from "./error";
import type { Locale } from "./locale";

/** The query: as text (also a whole path or URL), as `URLSearchParams`, or as the object a server made of it. */
export type Query = string | URLSearchParams | object;

/** The body: the raw text or bytes. In secure and compat mode an object that a parser has made will do. */
export type Body = string | ArrayBufferView | ArrayBuffer | object;

const reasons = {
  query: {
    "zh-CN": "应为查询串、URLSearchParams 或普通对象",
    en: "it is a query string, URLSearchParams or a plain object",
  },
  body: {
    "zh-CN": "应为字符串、Uint8Array 或 Buffer",
    en: "it is a string, a Uint8Array or a Buffer",
  },
  raw: {
    "zh-CN": "应为未经解析的 UTF-8 字符串或字节",
    en: "it is the raw UTF-8 text or bytes, not parsed",
  },
  bytes: { "zh-CN": "应为 Uint8Array", en: "it is a Uint8Array" },
  headers: {
    "zh-CN": "应为 Headers 或普通对象",
    en: "it is Headers or a plain object",
  },
  params: { "zh-CN": "应为普通对象", en: "it is a plain object" },
  payload: {
    "zh-CN": "应为 JSON 文本，或可序列化为 JSON 的值",
    en: "it is JSON text, or a value that JSON can hold",
  },
  content: { "zh-CN": "应为字符串或普通对象", en: "it is a string or a plain object" },
  config: { "zh-CN": "应为配置对象", en: "it is an object of settings" },
  options: { "zh-CN": "应为选项对象", en: "it is an object of options" },
  opened: { "zh-CN": "应为 push.open 的返回值", en: "it is what push.open has returned" },
  text: { "zh-CN": "应为字符串", en: "it is a string" },
  filled: { "zh-CN": "应为非空字符串", en: "it is a string that is not empty" },
  parts: { "zh-CN": "应为字符串数组", en: "it is an array of strings" },
  serialise: {
    "zh-CN": "无法序列化为 JSON（循环引用或嵌套过深）",
    en: "it cannot be turned into JSON (cyclic or nested too deeply)",
  },
  bigint: {
    "zh-CN": "含有 JSON 没有的 BigInt，请改为字符串",
    en: "it has a BigInt, which JSON has not: make it a string",
  },
  surrogate: {
    "zh-CN": "含有不成对的代理字符，不是合法的 Unicode 文本",
    en: "it has lone surrogates and is no Unicode text",
  },
} satisfies Record<string, Record<Locale, string>>;

type Argument = Exclude<
  keyof typeof reasons,
  "serialise" | "bigint" | "surrogate" | "text" | "filled" | "raw" | "bytes"
>;

const encoder = new TextEncoder();
const buffer = typeof Buffer === "undefined" ? undefined : Buffer;

/** The text of a query. */
export function queryText(query: Query, locale: Locale): string {
  // A backend takes what begins with a brace for the JSON text of an object.
  if (typeof query === "string") return query.startsWith("{") ? `?${query}` : query;
  if (isA(query, URLSearchParams)) return query.toString();
  return objectText("query", query, locale);
}

/** The bytes of a body, or `undefined` where it is an object that a parser has made. */
export function bodyBytes(body: Body, locale: Locale): Uint8Array | undefined {
  if (typeof body === "string") return encode("body", body, locale);
  if (ArrayBuffer.isView(body)) {
    const { buffer, byteOffset, byteLength }: ArrayBufferView = body;
    // Also a view whose memory now belongs to another thread: it cannot be read at all.
    if (byteLength === 0) return new Uint8Array();
    const bytes =
      body instanceof Uint8Array ? body : new Uint8Array(buffer, byteOffset, byteLength);
    // What another thread can still write must not change between the signature and the decryption.
    return buffer instanceof ArrayBuffer ? bytes : Uint8Array.from(bytes);
  }
  if (!isBuffer(body)) return undefined;
  // Memory that was given away cannot be read.
  return reading("body", locale, () => Uint8Array.from(new Uint8Array(body)));
}

/** The bytes of the JSON text of a parsed body. */
export function parsedBytes(body: Body, locale: Locale): Uint8Array {
  return encoder.encode(objectText("body", body, locale));
}

/** JSON text of an object, and of nothing else. */
export function objectText(argument: Argument, value: unknown, locale: Locale): string {
  // Bytes would become an object of numbers.
  const text = isBytes(value) ? undefined : reading(argument, locale, () => JSON.stringify(value));
  if (!text?.startsWith("{")) throw argumentError(argument, reasons[argument][locale], locale);
  return text;
}

/**
 * JSON text. What JSON would silently turn into null or leave out becomes what no option is: `NaN` must
 * not switch a check off, nor an unset variable look like an absent key.
 */
export function exactText(argument: Argument, value: unknown, locale: Locale): string {
  if (typeof value !== "object" || value === null)
    throw argumentError(argument, reasons[argument][locale], locale);
  // Being asked about every value costs more than writing it.
  const text = () => JSON.stringify(value, isExact(value) ? undefined : exact);
  return reading(argument, locale, text) ?? "";
}

/**
 * Whether JSON surely neither changes nor leaves out anything in an object, as far as its values are those that it
 * has when it is written. No options are nested deeper; what is may be cyclic, too, which JSON itself notices.
 */
function isExact(value: object, depth = 4): boolean {
  if (depth === 0 || "toJSON" in value) return false;
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name];
    if (typeof inner === "string" || typeof inner === "boolean" || inner === null) continue;
    // An object on a prototype would be in everything, itself included.
    const isKept =
      typeof inner === "object"
        ? Object.hasOwn(value, name) && isExact(inner, depth - 1)
        : Number.isFinite(inner);
    if (!isKept) return false;
  }
  return true;
}

function exact(_: string, inner: unknown): unknown {
  if (inner === undefined) return null;
  return typeof inner === "number" && !Number.isFinite(inner) ? { number: String(inner) } : inner;
}

/** What `read` reads of a caller's object: getters and the traps of a Proxy may throw anything. */
export function reading<T>(argument: Argument, locale: Locale, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const reason = reasons[isOfBigInt(cause) ? "bigint" : "serialise"];
    throw argumentError(argument, reason[locale], locale, cause);
  }
}

/** Every engine names the type. What was thrown may be anything, and may throw itself. */
function isOfBigInt(cause: unknown): boolean {
  try {
    return String(cause).includes("BigInt");
  } catch {
    return false;
  }
}

/** Text that is Unicode throughout: half a character would silently become another one. */
export function checkText(argument: string, text: string, locale: Locale): string {
  if (!isWellFormed(text)) throw argumentError(argument, reasons.surrogate[locale], locale);
  return text;
}

/** Text, and nothing that could be made text. */
export function onlyText(argument: string, value: unknown, locale: Locale): string {
  if (typeof value !== "string") throw argumentError(argument, reasons.text[locale], locale);
  return value;
}

/** The text of a body that must be as it came: parsed and serialised anew it would be another one. */
export function rawText(body: unknown, locale: Locale, argument = "body"): string {
  if (typeof body === "string") return checkText(argument, body, locale);
  const bytes = isBytes(body) ? bodyBytes(body as ArrayBufferView, locale) : undefined;
  if (bytes === undefined) throw argumentError(argument, reasons.raw[locale], locale);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw argumentError(argument, reasons.raw[locale], locale, cause);
  }
}

/** The JSON text of a payload, and whether its caller has written it. */
export function payloadText(payload: unknown, locale: Locale): { text: string; written: boolean } {
  if (typeof payload === "string" || isBytes(payload))
    return { text: rawText(payload, locale, "payload"), written: true };
  const text = reading("payload", locale, () => JSON.stringify(payload));
  if (text === undefined) throw argumentError("payload", reasons.payload[locale], locale);
  return { text: checkText("payload", text, locale), written: false };
}

/** Bytes, and nothing that could be made bytes. */
export function onlyBytes(argument: string, value: unknown, locale: Locale): Uint8Array {
  try {
    // A view by its own word alone has no bytes.
    if (isA(value, Uint8Array)) return Uint8Array.from(value);
  } catch {
    // Nor has one that is detached.
  }
  throw argumentError(argument, reasons.bytes[locale], locale);
}

/** Headers as an object: what is iterable (`Headers`, a `Map`) gives its pairs. */
export function headersObject(headers: unknown, locale: Locale): object {
  if (typeof headers !== "object" || headers === null)
    throw argumentError("headers", reasons.headers[locale], locale);
  return reading("headers", locale, () =>
    Symbol.iterator in headers ? collected(headers as Iterable<[string, string]>) : { ...headers },
  );
}

/** Pairs as an object; a name that is repeated keeps all its values. */
function collected(pairs: Iterable<[string, string]>): object {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(
    Array.from(values, ([name, all]) => [name, all.length === 1 ? all[0] : all]),
  );
}

/** Text that is not empty: an unset environment variable is no value. */
export function filledText(argument: string, value: unknown, locale: Locale): string {
  if (typeof value !== "string" || value === "")
    throw argumentError(argument, reasons.filled[locale], locale);
  return value;
}

/** One of a few words. */
export function oneOf(argument: string, value: unknown, words: string[], locale: Locale): void {
  if (!words.includes(value as string)) throw argumentError(argument, words.join(" | "), locale);
}

/** Parameters: a `Map` or `URLSearchParams` would become an object without any. */
export function plainParams<T>(params: T, locale: Locale): T {
  const iterable =
    typeof params === "object" &&
    params !== null &&
    reading("params", locale, () => Symbol.iterator in params);
  if (iterable) throw argumentError("params", reasons.params[locale], locale);
  return params;
}

/** `instanceof`, which a Proxy can make throw. */
export function isA<T>(value: unknown, type: abstract new (...given: never[]) => T): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

function isBytes(value: unknown): boolean {
  return ArrayBuffer.isView(value) || isBuffer(value);
}

/** By its tag, not by its class: also one of another realm, and memory that threads share. */
function isBuffer(value: unknown): value is ArrayBuffer {
  try {
    return Object.prototype.toString.call(value).endsWith("ArrayBuffer]");
  } catch {
    return false;
  }
}

function encode(argument: string, text: string, locale: Locale): Uint8Array {
  checkText(argument, text, locale);
  return buffer ? buffer.from(text) : encoder.encode(text);
}

function isWellFormed(text: string): boolean {
  const native = (text as { isWellFormed?: () => boolean }).isWellFormed;
  return native ? native.call(text) : !/\p{Surrogate}/u.test(text);
}
