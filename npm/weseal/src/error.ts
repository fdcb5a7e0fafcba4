/** The one error class. */

import { facadeTexts } from "./generated/texts";
import type { ErrorCode, HintCode } from "./generated/types";
import { environmentLocale, type Locale } from "./locale";

/** Facts of an error: the parameter, the id found, the limit. Never a key, a plaintext or a signature. */
export type ErrorDetails = Readonly<Record<string, string>>;

/** The likely cause of a failure, for the server's own log. */
export interface Hint {
  readonly code: HintCode;
  readonly message: string;
}

interface Failure {
  code: ErrorCode;
  wechatCode?: number;
  message: string;
  hint?: Hint;
  details?: ErrorDetails;
}

/**
 * Everything that fails throws this. `code` is stable; `message` says what is wrong, why, and what to
 * do, in Chinese or English. Log it, but answer a request with its status alone.
 */
export class WesealError extends Error {
  override readonly name = "WesealError";
  /** The stable code. */
  readonly code: ErrorCode;
  /** WeChat's own number for this failure (−40001 …), where one exists. */
  readonly wechatCode?: number;
  /** The likely cause, where it could be found out. */
  readonly hint?: Hint;
  /** The facts. */
  readonly details?: ErrorDetails;

  /** @internal */
  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, cause === undefined ? undefined : { cause });
    this.code = failure.code;
    if (failure.wechatCode !== undefined) this.wechatCode = failure.wechatCode;
    if (failure.hint !== undefined) this.hint = failure.hint;
    if (failure.details !== undefined) this.details = failure.details;
  }
}

/** An error that arises before any backend is asked. Its words are generated from Rust's all the same. */
export function facadeError(
  code: keyof typeof facadeTexts,
  details: Record<string, string>,
  cause?: unknown,
  locale: Locale = environmentLocale(),
): WesealError {
  // No regular expression: V8 ends the process when one is compiled near the end of the stack.
  let message: string = facadeTexts[code][locale];
  for (const name of Object.keys(details)) message = message.split(`{${name}}`).join(details[name]);
  return new WesealError({ code, message, details }, cause);
}

/** An argument that is not what it should be. */
export function argumentError(
  argument: string,
  reason: string,
  locale: Locale,
  cause?: unknown,
): WesealError {
  return facadeError("INVALID_ARGUMENT", { argument, reason }, cause, locale);
}
