/** Arguments as callers have them, turned into the text and bytes that a backend takes. */

import { argumentError } from "./error";
import type { Locale } from "./locale";

/** The query: as text (also a whole path or URL), as `URLSearchParams`, or as the object a server made of it. */
export type Query = string | URLSearchParams | Readonly<Record<string, unknown>>;

/** The body: the raw text or bytes. In secure and compat mode an object that a parser has made will do. */
export type Body = string | Uint8Array | ArrayBuffer | Readonly<Record<string, unknown>>;

const reasons = {
  query: { "zh-CN": "应为查询串、URLSearchParams 或普通对象", en: "it is a query string, URLSearchParams or a plain object" },
  body: { "zh-CN": "应为字符串、Uint8Array 或 Buffer", en: "it is a string, a Uint8Array or a Buffer" },
  content: { "zh-CN": "应为字符串或普通对象", en: "it is a string or a plain object" },
  serialise: { "zh-CN": "无法序列化为 JSON（循环引用或嵌套过深）", en: "it cannot be turned into JSON (cyclic or nested too deeply)" },
  surrogate: { "zh-CN": "含有不成对的代理字符，不是合法的 Unicode 文本", en: "it has lone surrogates and is no Unicode text" },
} satisfies Record<string, Record<Locale, string>>;

const encoder = new TextEncoder();
const buffer = typeof Buffer === "undefined" ? undefined : Buffer;

/** The text of a query. */
export function queryText(query: Query, locale: Locale): string {
  if (typeof query === "string") return query;
  if (query instanceof URLSearchParams) return query.toString();
  return objectText("query", query, locale);
}

/** The bytes of a body, or `undefined` where it is an object that a parser has made. */
export function bodyBytes(body: Body, locale: Locale): Uint8Array | undefined {
  if (body instanceof Uint8Array) return body;
  if (typeof body === "string") return encode("body", body, locale);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  return undefined;
}

/** The bytes of the JSON text of a parsed body. */
export function parsedBytes(body: Body, locale: Locale): Uint8Array {
  return encoder.encode(objectText("body", body, locale));
}

/** JSON text of an object, and of nothing else. */
export function objectText(argument: "query" | "body" | "content", value: unknown, locale: Locale): string {
  let text: string | undefined;
  try {
    text = typeof value === "object" && value !== null ? JSON.stringify(value) : undefined;
  } catch (cause) {
    throw argumentError(argument, reasons.serialise[locale], locale, cause);
  }
  if (!text?.startsWith("{")) throw argumentError(argument, reasons[argument][locale], locale);
  return text;
}

/** Text that is Unicode throughout: half a character would silently become another one. */
export function checkText(argument: string, text: string, locale: Locale): string {
  if (!isWellFormed(text)) throw argumentError(argument, reasons.surrogate[locale], locale);
  return text;
}

function encode(argument: string, text: string, locale: Locale): Uint8Array {
  checkText(argument, text, locale);
  return buffer ? buffer.from(text) : encoder.encode(text);
}

function isWellFormed(text: string): boolean {
  const native = (text as { isWellFormed?: () => boolean }).isWellFormed;
  return native ? native.call(text) : !/\p{Surrogate}/u.test(text);
}
