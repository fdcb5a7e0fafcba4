/** Bytes as text. */

import { UsageError } from "./command.js";
import { say } from "./locale.js";

/**
 * The text of a file, without a byte-order mark: that is no part of JSON, but editors write it.
 *
 * @throws {UsageError} where it is no UTF-8: replacement characters would be judged and sent as if they stood there.
 */
export function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(
      isUtf16(bytes)
        ? say(`${name} 是 UTF-16，请存为 UTF-8`, `${name} is UTF-16: save it as UTF-8`)
        : say(`${name} 不是 UTF-8，请存为 UTF-8`, `${name} is not UTF-8: save it as UTF-8`),
    );
  }
}

/** The same where something has to stand. @throws {UsageError} */
export function decodedJson(bytes: Uint8Array, name: string): string {
  const text = decoded(bytes, name);
  // Without a mark, the zeros of UTF-16 are UTF-8, too.
  if (/^.?\0/s.test(text))
    throw new UsageError(
      say(`${name} 是 UTF-16，请存为 UTF-8`, `${name} is UTF-16: save it as UTF-8`),
    );
  if (text.trim() === "") throw new UsageError(say(`${name} 是空的`, `${name} is empty`));
  return text;
}

/** By the byte-order mark. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
