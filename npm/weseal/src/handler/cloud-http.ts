/** Functions with an HTTP trigger: CloudBase's HTTP access, SCF's API gateway. */

import type { Push } from "../push";
import { type FunctionContext, remainingOf } from "./cloud-time";
import { untaken } from "./failure";
import type { HandlerOptions, Incoming, OnEvent } from "./types";

/** What such a function is called with. */
export interface HttpEvent {
  httpMethod: string;
  path?: string;
  queryStringParameters?: object | null;
  /** Another gateway's name for it. */
  queryString?: object | null;
  body?: string | object | null;
  isBase64Encoded?: boolean;
}

/** What it gives back: an integrated response (集成响应). */
export interface HttpResult {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: false;
}

/**
 * Makes a function with an HTTP trigger: `exports.main = httpFunction(push, onEvent)`. The answer is due before the
 * function's own time is over. What goes on behind it is not kept alive: a function stops when it has answered.
 *
 * @throws {WesealError} CONFIG_INVALID
 */
export function httpFunction(
  push: Push,
  onEvent: OnEvent,
  options?: HandlerOptions,
): (event: HttpEvent, context?: FunctionContext) => Promise<HttpResult> {
  const receive = push.receiver(onEvent, options);
  return async (event, context) => {
    const { status, headers, body } = await receive(incomingOf(event, context));
    return { statusCode: status, headers: { ...headers }, body, isBase64Encoded: false };
  };
}

/** Whoever calls learns nothing of what failed. */
function incomingOf(event: HttpEvent, context: FunctionContext | undefined): Incoming {
  try {
    return {
      method: event.httpMethod,
      path: event.path ?? "",
      query: event.queryStringParameters ?? event.queryString ?? "",
      body: bodyOf(event),
      remainingMs: remainingOf(context),
      request: event,
    };
  } catch (cause) {
    return untaken(cause);
  }
}

function bodyOf({ body, isBase64Encoded }: HttpEvent): Incoming["body"] {
  if (isBase64Encoded && typeof body === "string") return Buffer.from(body, "base64");
  return body ?? "";
}
