/** Web-standard servers: `Request` in, `Response` out. */

import type { HandlerReply, Incoming, Receiver } from "./types";

/**
 * Answers a `Request`. What the platform passes behind it is looked at for `waitUntil` alone: the execution context
 * of Workers, Hono's, an edge function's event.
 */
export type WebHandler = (request: Request, ...platform: unknown[]) => Promise<Response>;

/** Makes a receiver a handler of `Request`. */
export function webHandler(receive: Receiver & { maxBodyBytes: number }): WebHandler {
  return async (request, ...platform) => {
    const incoming: Incoming = {
      method: request.method,
      ...addressOf(request.url),
      request,
      waitUntil: waitUntilOf(platform),
    };
    if (request.method === "POST") {
      const read = await bodyOf(request, receive.maxBodyBytes).catch(() => undefined);
      // The connection is gone, or the body was used before.
      if (read === undefined) return new Response("bad request", { status: 400 });
      if (typeof read === "number") incoming.refused = tooLarge(read, receive.maxBodyBytes);
      else incoming.body = read;
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

/** Says that a body is larger than is read. */
export function tooLarge(bytes: number, limit: number): NonNullable<Incoming["refused"]> {
  return { code: "BODY_TOO_LARGE", details: { bytes: String(bytes), limit: String(limit) } };
}

/** The body; or, where it is larger than is read, how many bytes of it are known of. */
async function bodyOf(request: Request, limit: number): Promise<Uint8Array | number> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > limit) return announced;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      return length;
    }
    parts.push(value);
  }
  return joined(parts, length);
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
