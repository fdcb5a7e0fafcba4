/** What a handler has given: an answer that can be sent, or something that says it has failed. */

import type { HttpReply } from "../generated/types";
import { isA } from "../input";

const NAME = /^[!#$%&'*+.^_`|~\w-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** What `push.reply` or `push.transfer` has made, and whatever else a server can send with status 200. */
export function isSendable(answer: unknown): answer is HttpReply {
  const { status, headers, body } = (answer ?? {}) as Partial<HttpReply>;
  if (status !== 200 || typeof body !== "string") return false;
  if (typeof headers !== "object" || headers === null) return false;
  return Object.entries(headers).every(
    ([name, value]) => NAME.test(name) && typeof value === "string" && VALUE.test(value),
  );
}

/** What other frameworks take for a failure: `false`, an error, an answer of HTTP whose status is no success. */
export function isFailure(answer: unknown): boolean {
  const status = statusOf(answer) ?? 200;
  return answer === false || isA(answer, Error) || status < 200 || status > 299;
}

/** The status of an answer of HTTP: a `Response`, a cloud function's, one of `push.reply`. */
export function statusOf(answer: unknown): number | undefined {
  if (typeof answer !== "object" || answer === null) return undefined;
  const { status, statusCode = status, headers } = answer as Record<string, unknown>;
  return typeof statusCode === "number" && typeof headers === "object" ? statusCode : undefined;
}
