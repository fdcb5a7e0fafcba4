/** Making edits. */

import type { Edit } from "../generated/lint.js";

/** The text of a file with its edits made. */
export function edited(text: string, edits: readonly Pick<Edit, "span" | "text">[]): string {
  // From the back, so that the places in front stay what they are.
  const ordered = [...edits].sort(({ span: one }, { span: other }) => other[0] - one[0]);
  let end = text.length;
  let after = text;
  for (const { span, text: words } of ordered) {
    // Of two that overlap the one behind is made; another run makes the other.
    if (span[1] > end) continue;
    after = after.slice(0, span[0]) + words + after.slice(span[1]);
    end = span[0];
  }
  return after;
}
