/** JSON with colours, for a terminal. */

import { blue, cyan, green, yellow } from "../terminal/style.js";
import { harmless } from "../terminal/text.js";

const TOKEN =
  /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A value as JSON of several lines, each behind the indent. */
export function jsonLines(value: unknown, indent = ""): string[] {
  const text = harmless(JSON.stringify(value, null, 2) ?? "null");
  const coloured = text.replace(TOKEN, (token, string, colon) => {
    if (colon !== undefined) return `${blue(string)}${colon}`;
    if (string !== undefined) return green(token);
    return /[a-z]/.test(token) ? yellow(token) : cyan(token);
  });
  return coloured.split("\n").map((line) => indent + line);
}
