/** The bare signature of message pushes. */

import { current, parsed } from "./backend";
import { exactText } from "./input";
import { type Locale, localeOf } from "./locale";

/**
 * SHA-1 over the parts, sorted by their bytes and joined, as 40 hexadecimal digits. Takes any strings:
 * token, timestamp and nonce give `signature`; with `Encrypt` it is `msg_signature`.
 *
 * Meant for tests and senders. To verify a request use `push.open`, which compares in constant time.
 */
export function signature(parts: readonly string[], options?: { locale?: Locale }): string {
  const locale = localeOf(options);
  return parsed(current().signature(exactText("parts", { parts }, locale), locale));
}
