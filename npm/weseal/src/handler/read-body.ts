/** The body of a request to Node, taken from the stream or from whoever has taken it before. */

import type { Body } from "../input";
import type { Framework, RawRequest } from "./framework";
import { joined } from "./web";

/** The body; how large it is where that is too large; or that the connection is gone. */
export type Read = { body: Body | undefined } | { bytes: number } | "gone";

/** Reads at most `limit` bytes; a parser's limit is its own affair, and may be a larger one. */
export function readBody({ raw, parsed }: Framework, limit: number): Read | Promise<Read> {
  const announced = Number(raw.headers["content-length"] ?? 0);
  if (announced > limit) {
    raw.resume();
    return { bytes: announced };
  }
  // Some parsers make an object of nothing.
  if (raw.headers["content-length"] === "0") return { body: "" };
  const { rawBody } = parsed;
  if (isRaw(rawBody)) return taken(rawBody, limit);
  // A parser that did not feel responsible leaves an empty object, and the stream as it was. A body without a byte is
  // over, and yet nothing of it was read.
  if (raw.readableDidRead || raw.readableEnded) return taken(parsed.body, limit);
  return raw.destroyed ? "gone" : fromStream(raw, limit);
}

function taken(body: unknown, limit: number): Read {
  const bytes = isRaw(body) ? bytesOf(body) : 0;
  return bytes > limit ? { bytes } : { body: body as Body | undefined };
}

function isRaw(body: unknown): body is string | ArrayBufferView {
  return typeof body === "string" || ArrayBuffer.isView(body);
}

function bytesOf(body: string | ArrayBufferView): number {
  return typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
}

function fromStream(raw: RawRequest, limit: number): Promise<Read> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    let length = 0;
    raw.on("data", (part: Uint8Array) => {
      length += part.length;
      // What comes then is read and thrown away, so that the answer arrives.
      if (length > limit) resolve({ bytes: length });
      else parts.push(part);
    });
    raw.on("end", () => resolve({ body: joined(parts, length) }));
    raw.on("error", () => resolve("gone"));
    raw.on("close", () => resolve("gone"));
  });
}
