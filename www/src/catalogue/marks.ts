// What the rules found in a text, as marks of an editor.

import type { Finding } from "weseal";

import type { Mark } from "../ui/code-editor";

/** A mark for every finding that stands somewhere in the text. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  return findings.flatMap(({ span, message, severity }) =>
    span ? [{ from: span.start, to: span.end, message, severity }] : [],
  );
}
