/** Where a cloud function or container was called from: pushes there are not signed, and any client may call. */

import type { Incoming } from "./types";

/** What the platform says of a call (`cloud.getWXContext()`), as far as it is used. */
export interface WxContext {
  /** What has called: several in a row, with commas between, where one has called the next. */
  SOURCE?: string;
  /** The mini program whose resources these are called with. */
  FROM_APPID?: string;
}

/** Refuses a call of which not every source is allowed; one that says none counts as "". */
export function checkSource(
  incoming: Incoming,
  said: unknown,
  allowed: readonly string[],
): Incoming {
  // What is no text can be none that was allowed.
  const source = typeof said === "string" ? said : said === undefined ? "" : "?";
  incoming.source = source;
  const known = source.split(",").every((part) => allowed.includes(part.trim()));
  if (!known || source === "?")
    incoming.refused = { code: "SOURCE_REFUSED", details: { source: shown(source) } };
  return incoming;
}

/** Anyone may write there what they like: no more of it than a name. */
function shown(source: string): string {
  return Array.from(source.slice(0, 64), (sign) => (/[\w,. -]/.test(sign) ? sign : "?")).join("");
}
