/** The body of a request to Node, taken from the stream or from whoever has taken it before. */

import type { Body } from "../input";
import { readBefore, tooLarge, tooSlow } from "./failure";
import type { Framework, RawRequest } from "./framework";
import type { Receiver, Refusal } from "./types";
import { joined, type Read } from "./web";

/** How much more than the limit is read, so that the answer arrives: four times that, or of 256 KiB. */
const DRAINED = 4;
const LEAST_DRAINED = 1 << 18;

/** Reads at most `maxBodyBytes`; a parser's limit is its own affair, and may be a larger one. */
export function readBody(
  { raw, parsed }: Framework,
  { maxBodyBytes: limit, deadlineMs }: Receiver,
): Read | Promise<Read> {
  const announced = raw.headers["content-length"];
  if (Number(announced ?? 0) > limit) {
    drain(raw, limit);
    return { refused: tooLarge(Number(announced), limit) };
  }
  // Some parsers make an object of nothing.
  if (announced === "0") return { body: "" };
  const { rawBody, body } = parsed;
  if (isRaw(rawBody)) return taken(rawBody, limit);
  // A parser that did not feel responsible leaves an empty object, and the stream as it was. A body without a byte is
  // over, and yet nothing of it was read.
  if (raw.readableDidRead || raw.readableEnded) {
    if (body !== undefined) return taken(body, limit);
    return raw.readableDidRead ? { refused: readBefore } : { body: "" };
  }
  return raw.destroyed ? "gone" : fromStream(raw, limit, deadlineMs);
}

function taken(body: unknown, limit: number): Read {
  const bytes = isRaw(body) ? bytesOf(body) : 0;
  return bytes > limit ? { refused: tooLarge(bytes, limit) } : { body: body as Body };
}

function isRaw(body: unknown): body is string | ArrayBufferView {
  return typeof body === "string" || ArrayBuffer.isView(body);
}

function bytesOf(body: string | ArrayBufferView): number {
  return typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
}

function fromStream(raw: RawRequest, limit: number, deadlineMs: number): Promise<Read> {
  return new Promise((resolve) => {
    let parts: Uint8Array[] | undefined = [];
    let length = 0;
    const end = (read: Read) => {
      clearTimeout(timer);
      parts = undefined;
      resolve(read);
    };
    const refuse = (refused: Refusal) => {
      drain(raw, limit);
      end({ refused });
    };
    const timer = setTimeout(() => refuse(tooSlow(deadlineMs)), deadlineMs);
    raw.on("data", (part: Uint8Array) => {
      if (!parts) return;
      length += part.length;
      if (length > limit) refuse(tooLarge(length, limit));
      else parts.push(part);
    });
    raw.on("end", () => parts && end({ body: joined(parts, length) }));
    raw.on("error", () => end("gone"));
    raw.on("close", () => end("gone"));
  });
}

/** Reads on and throws it away, but not without end: whoever does not stop then is cut off. */
function drain(raw: RawRequest, limit: number): void {
  let left = DRAINED * Math.max(limit, LEAST_DRAINED);
  raw.on("data", (part: Uint8Array) => {
    left -= part.length;
    if (left < 0) raw.destroy();
  });
}
