/** Every step of opening a push or answering a URL verification. Holds secrets: for your own eyes alone. */

import { current, unwrap } from "./backend";
import { configText } from "./config";
import type { Explanation } from "./generated/types";
import { type Body, bodyBytes, parsedBytes, type Query, queryText } from "./input";
import { type OpenOptions, optionsText, type PushConfig } from "./push";

export type { Explanation, ExplanationStep } from "./generated/types";

/**
 * Does what `push.open` does and records every step: the sorted parts and their digest, the decrypted
 * bytes, the first step that failed. Without a body, and with `echostr` in the query, it does what
 * `push.verifyUrl` does. It shows keys, plaintext and expected signatures, which is why it is apart from
 * `weseal`: no server route should return it.
 */
export function explain(
  config: PushConfig,
  query: Query,
  body?: Body | null,
  options?: OpenOptions,
): Explanation {
  const { text, locale } = configText(config);
  const sent = body ?? "";
  const bytes = bodyBytes(sent, locale);
  const given = bytes ?? parsedBytes(sent, locale);
  const parsed = optionsText(options, locale, bytes === undefined);
  return unwrap(current().explain(text, queryText(query, locale), given, parsed));
}
