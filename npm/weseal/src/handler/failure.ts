/** What failed, as an error and as an answer. */

import { facadeError, WesealError } from "../error";
import type { ErrorCode } from "../generated/types";
import { isA } from "../input";
import type { Locale } from "../locale";
import type { HandlerReply, Incoming, Refusal } from "./types";

/** An error of the handler's own, made with the words of its language. */
export type Fail = (
  code: Parameters<typeof facadeError>[0] | keyof typeof bodies,
  details: Record<string, string>,
  cause?: unknown,
) => WesealError;

/** Codes that a backend has for what it was given; here, for what could not be given to it. */
const bodies = {
  BODY_PARSED: {
    "zh-CN":
      "包体在此之前已被读取，没有保留下来。请把 weseal 放在 body parser 之前，或保留原始数据（如 req.rawBody）。",
    en: "The body was read before, and nothing was kept of it. Let weseal come before the body parser, or keep the bytes (req.rawBody).",
  },
  BODY_MALFORMED: {
    "zh-CN": "包体没有在时限内到齐。微信会重试；频繁出现时请检查网络与代理。",
    en: "The body did not arrive in time. WeChat tries again; where it happens often, look at the network and at proxies.",
  },
};

/** What makes errors with the words of a language. */
export function failing(locale: Locale): Fail {
  return (code, details, cause) => {
    if (code !== "BODY_PARSED" && code !== "BODY_MALFORMED")
      return facadeError(code, details, cause, locale);
    return new WesealError({ code, message: bodies[code][locale], details }, cause);
  };
}

/** Whatever was thrown, as the one error class. */
export function asError(thrown: unknown, fail: Fail): WesealError {
  return isA(thrown, WesealError) ? thrown : fail("INTERNAL", { reason: "handler" }, thrown);
}

/** A request that could not be taken as it is, because something of the server's has failed. */
export function untaken(cause: unknown): Incoming {
  const refused: Refusal = { code: "INTERNAL", details: { reason: "request" }, cause };
  return { method: "", query: "", refused };
}

/** Says that a body did not arrive in time. */
export function tooSlow(milliseconds: number): Refusal {
  return { code: "BODY_MALFORMED", details: { milliseconds: String(milliseconds) } };
}

/** Says that somebody has read the body and kept nothing of it. */
export const readBefore: Refusal = { code: "BODY_PARSED", details: {} };

/** Says that a body is larger than is read. */
export function tooLarge(bytes: number, limit: number): Refusal {
  return { code: "BODY_TOO_LARGE", details: { bytes: String(bytes), limit: String(limit) } };
}

/** The answer to a request that was refused: its status alone says why. */
export function refusal(code: ErrorCode): HandlerReply {
  const reply = status(statuses[code] ?? 400);
  if (code === "METHOD_NOT_ALLOWED") reply.headers["allow"] = "GET, POST";
  return reply;
}

/** An answer that is not 200. It has a body, since an empty one means that all is well. */
export function status(code: number): HandlerReply {
  return {
    status: code,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body: words[code] ?? "error",
  };
}

/** What is not 400. */
const statuses: { readonly [code in ErrorCode]?: number } = {
  SIGNATURE_MISSING: 401,
  SIGNATURE_MISMATCH: 401,
  TIMESTAMP_OUT_OF_WINDOW: 401,
  NOT_ENCRYPTED: 401,
  BAD_CIPHERTEXT: 401,
  OWNER_MISMATCH: 401,
  ACCOUNT_UNKNOWN: 401,
  SOURCE_REFUSED: 401,
  METHOD_NOT_ALLOWED: 405,
  BODY_TOO_LARGE: 413,
  // The server's own doing.
  BODY_PARSED: 500,
  BACKEND_UNAVAILABLE: 500,
  INTERNAL: 500,
  MESSAGE_BUSY: 503,
  STORE_FAILED: 503,
  STORE_FULL: 503,
};

const words: { readonly [code: number]: string } = {
  400: "bad request",
  401: "unauthorized",
  405: "method not allowed",
  413: "too large",
  503: "try again",
};
