// One payload as it is filled in, and what `check` makes of it.

import type { Finding, Subject } from "weseal";

import type { Example } from "../../catalogue/examples";
import type { Judge } from "../../catalogue/judge";
import { marksOf as findingMarks } from "../../catalogue/marks";
import type { Mark } from "../../ui/code-editor";
import { kept } from "../../ui/kept";
import { nowSeconds } from "../../ui/random";
import { today } from "../../ui/today";
import type { Locale } from "../../words";
import { type ContextTexts, contextOf, textsOf } from "./context";

/** The content of the form. */
export interface Case {
  subject: Subject;
  payload: string;
  /** The day of the judgement, in Asia/Shanghai. */
  asOf: string;
  context: ContextTexts;
}

/** A form that nobody has filled in: it judges by what holds now. */
export function emptyCase(subject: Subject = "url-scheme"): Case {
  return { subject, payload: "", asOf: today(), context: { now: nowSeconds() } };
}

/** The form of the panel. */
export const checkCase = kept<Case>(emptyCase());

/** The form, filled in with an example; what it does not say is not known. */
export function caseOf({ subject, payload, asOf, context }: Example): Case {
  return { subject, payload: spacious(payload), asOf, context: textsOf(context) };
}

/** What came of it, or why nothing did. */
export type Result = { findings: Finding[] } | { problem: string; mark?: Mark };

/** Runs `check`. It throws what it cannot read. */
export function run(judge: Judge, given: Case, locale: Locale): Result {
  const { subject, payload, asOf } = given;
  try {
    const options = { context: contextOf(given.context), locale, ...(asOf && { asOf }) };
    return { findings: judge.check(subject, payload, options) };
  } catch (error) {
    if (!(error instanceof Error)) return { problem: String(error) };
    const { details } = error as { details?: { position?: string } };
    const problem = error.message;
    if (!details?.position) return { problem };
    return { problem, mark: { ...placeOf(payload, details.position), message: problem } };
  }
}

/** What is marked in the text. */
export function marksOf(result: Result | undefined): readonly Mark[] {
  if (!result) return [];
  if ("problem" in result) return result.mark ? [result.mark] : [];
  return findingMarks(result.findings);
}

/** The character at a place such as `3:14`; at the end of the text, its last one. */
function placeOf(text: string, position: string): { from: number; to: number } {
  const [line = 1, column = 1] = position.split(":").map(Number);
  const lines = text.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  // weseal counts code points, an editor UTF-16 code units.
  const before = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("");
  const from = Math.max(0, Math.min(start + before.length, text.length - 1));
  return { from, to: Math.min(from + 1, text.length) };
}

/** JSON on several lines. What would be another text when read again stays as it is. */
export function spacious(payload: string): string {
  try {
    const value: unknown = JSON.parse(payload);
    return JSON.stringify(value) === payload ? JSON.stringify(value, null, 2) : payload;
  } catch {
    return payload;
  }
}
