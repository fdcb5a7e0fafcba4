/** Web-standard servers: `Request` in, `Response` out. */

import { elapsed } from "./clock";
import { readBefore, tooLarge, tooSlow } from "./failure";
import type { HandlerReply, Incoming, Receiver, Refusal } from "./types";

/**
 * Answers a `Request`. What the platform passes behind it is looked at for `waitUntil` alone: the execution context
 * of Workers, Hono's, an edge function's event.
 */
export type WebHandler = (request: Request, ...platform: unknown[]) => Promise<Response>;

/** Makes a receiver a handler of `Request`. */
export function webHandler(receive: Receiver): WebHandler {
  return async (request, ...platform) => {
    const incoming: Incoming = {
      method: request.method,
      ...addressOf(request.url),
      request,
      waitUntil: waitUntilOf(platform),
      started: elapsed(),
    };
    if (request.method === "POST") {
      const read = await bodyOf(request, receive);
      // The connection is gone: nobody gets this answer.
      if (read === "gone") return new Response("bad request", { status: 400 });
      Object.assign(incoming, read);
    }
    return responseOf(await receive(incoming));
  };
}

/** Path and query of a URL, as they are. */
export function addressOf(url: string): { path: string; query: string } {
  const hash = url.indexOf("#");
  const whole = hash < 0 ? url : url.slice(0, hash);
  const mark = whole.indexOf("?");
  const scheme = whole.indexOf("://");
  const end = mark < 0 ? whole.length : mark;
  const host = scheme > 0 && scheme < end ? whole.indexOf("/", scheme + 3) : 0;
  const path = host < 0 || host > end ? "/" : whole.slice(host, end);
  return { path, query: mark < 0 ? "" : whole.slice(mark + 1) };
}

/** The body; why it is refused; or that the connection is gone. */
export type Read = Pick<Incoming, "body"> | { refused: Refusal } | "gone";

async function bodyOf(request: Request, { maxBodyBytes, deadlineMs }: Receiver): Promise<Read> {
  if (request.bodyUsed || request.body?.locked) return { refused: readBefore };
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBodyBytes) return { refused: tooLarge(announced, maxBodyBytes) };
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    // What is being waited for then ends.
    reader?.cancel().catch(() => {});
  }, deadlineMs);
  try {
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > maxBodyBytes) {
        reader.cancel().catch(() => {});
        return { refused: tooLarge(length, maxBodyBytes) };
      }
      parts.push(value);
    }
  } catch {
    return "gone";
  } finally {
    clearTimeout(timer);
  }
  return isLate ? { refused: tooSlow(deadlineMs) } : { body: joined(parts, length) };
}

/** Parts of a body, as one. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function waitUntilOf(platform: unknown[]): Incoming["waitUntil"] {
  for (const given of platform) {
    const one = given as { waitUntil?: unknown } | null | undefined;
    if (typeof one === "object" && one && typeof one.waitUntil === "function")
      return (work) => (one as { waitUntil(work: unknown): unknown }).waitUntil(work);
  }
  return undefined;
}

function responseOf({ status, headers, body }: HandlerReply): Response {
  return new Response(body, { status, headers });
}
