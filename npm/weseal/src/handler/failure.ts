/** What failed, as an error and as an answer. */

import { type facadeError, WesealError } from "../error";
import type { ErrorCode } from "../generated/types";
import { isA } from "../input";
import type { HandlerReply } from "./types";

/** An error of the handler's own, made with the words of its language. */
export type Fail = (
  code: Parameters<typeof facadeError>[0],
  details: Record<string, string>,
  cause?: unknown,
) => WesealError;

/** Whatever was thrown, as the one error class. */
export function asError(thrown: unknown, fail: Fail): WesealError {
  return isA(thrown, WesealError) ? thrown : fail("INTERNAL", { reason: "handler" }, thrown);
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
