/** The body of a request to Node, taken from the stream or from whoever has taken it before. */

import type { Body } from "../input";
import type { Framework, RawRequest } from "./framework";
import { joined } from "./web";

/** The body; how large it is where that is too large; or that the connection is gone. */
export type Read = { body: Body | undefined } | { bytes: number } | "gone";

/** Reads at most `limit` bytes. */
export function readBody({ raw, parsed }: Framework, limit: number): Read | Promise<Read> {
  const { rawBody } = parsed;
  if (typeof rawBody === "string" || ArrayBuffer.isView(rawBody)) return { body: rawBody };
  // A parser that did not feel responsible leaves an empty object, and the stream as it was.
  if (raw.readableDidRead) return { body: parsed.body as Body | undefined };
  const announced = Number(raw.headers["content-length"] ?? 0);
  if (announced > limit) {
    raw.resume();
    return { bytes: announced };
  }
  return fromStream(raw, limit);
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
