/** A file and what the rules say of it. */

import type { Finding, Severity } from "weseal";

import { say } from "../locale.js";
import type { Lines, Place } from "./place.js";

/** What a rule has found in a file, of whichever catalogue the rule is. */
export interface Found extends Omit<Finding, "rule" | "path" | "span"> {
  rule: string;
  /** Where in the text, as a JSON Pointer, where that is known. */
  path?: string;
  span?: { start: number; end: number } | undefined;
  /** Other places that have to do with it: where an undeclared interface is used. */
  related?: readonly Related[];
  /** Whether only code that no run comes to has to do with it. */
  unreachable?: boolean;
  /** What puts it right, where that needs no decision. */
  fix?: readonly object[];
}

/** A place in another file. */
export interface Related extends Place {
  file: string;
}

/** A file, judged; or why it cannot be. */
export interface Judged {
  /** The name as it was given. */
  file: string;
  /** Of the text without its secrets. */
  lines: Lines;
  findings: readonly Found[];
  /** The lines of other files to which its findings point, by their names. */
  others?: ReadonlyMap<string, Lines>;
  /** What is no JSON, or cannot be read. */
  unreadable?: {
    message: string;
    /** `line:column` as the library counts, in code points. */
    position?: string | undefined;
  };
}

/** Whether what is meant is not there: its place is no more than a bracket. */
export function isMissing({ span }: Found): boolean {
  return span === undefined || span.end - span.start <= 1;
}

/** Where a file stops being JSON. */
export function placeOfBreak({ lines, unreadable }: Judged): Place | undefined {
  return unreadable?.position === undefined ? undefined : lines.placeAt(unreadable.position);
}

/** A severity in the reader's language. */
export function severityWord(severity: Severity): string {
  return {
    error: say("错误", "error"),
    warning: say("警告", "warning"),
    info: say("提示", "info"),
  }[severity];
}

/** How many of each there are. */
export function counts(judged: readonly Judged[]): Record<Severity, number> {
  const found = { error: 0, warning: 0, info: 0 };
  for (const { findings } of judged) for (const { severity } of findings) found[severity] += 1;
  return found;
}

/** The address and the rest of a finding's source. */
export function sourceParts({ source }: Found): { title: string; url?: string } {
  const url = /https?:\/\/\S+/.exec(source)?.[0];
  return url === undefined ? { title: source } : { title: source, url };
}
