/** One thing that was tried, what was expected, and what came. */

import type { Severity } from "weseal";

import { say, type Text } from "../locale.js";
import type { ReadReply } from "./reply.js";
import type { Account, Shape } from "./sender.js";
import { type Answer, failureWord, isAnswered, type Unanswered } from "./transport.js";

/** Something that deserves a look. Of a rule, or of the sender itself. */
export interface Note {
  /** The rule, or a stable name of the sender's own. */
  rule: string;
  severity: Severity;
  message: string;
  help: string;
  source?: string;
}

/** How one attempt ended: with a status, or without an answer. */
export type AttemptResult =
  | { status: number; elapsedMs: number }
  | { failure: Unanswered["failure"]; elapsedMs: number };

/** The same without what was answered. */
export function attemptOf(answer: Answer): AttemptResult {
  const { elapsedMs } = answer;
  return isAnswered(answer)
    ? { status: answer.status, elapsedMs }
    : { failure: answer.failure, elapsedMs };
}

/** What came of one case. */
export interface Outcome {
  section: Section;
  /** A stable name of the case. */
  id: string;
  title: Text;
  /** Of a push: how it went out. */
  shape?: Pick<Shape, "mode" | "format">;
  expected: Text;
  /** The answer in a few words. */
  came: string;
  /** Of the last attempt. */
  elapsedMs: number;
  /** In their order. */
  attempts: readonly AttemptResult[];
  verdict: "pass" | "warn" | "fail";
  notes: readonly Note[];
}

/** Whether the last attempt had no answer at all; who hangs up is there. */
export function isUnanswered({ attempts }: Outcome): boolean {
  const last = attempts.at(-1);
  return last !== undefined && "failure" in last && last.failure !== "reset";
}

/** The parts of a report, in their order. */
export const SECTIONS = {
  verification: ["URL 验证", "Verification of the URL"],
  push: ["消息推送", "Pushes"],
  repeat: ["重试与排重", "Repeats"],
  hostile: ["恶意与错误的请求", "Hostile and broken requests"],
  component: ["第三方平台", "Third-party platform"],
} as const satisfies Record<string, Text>;

export type Section = keyof typeof SECTIONS;

/** Pass, unless a note says otherwise. */
export function verdictOf(notes: readonly Note[]): Outcome["verdict"] {
  if (notes.some(({ severity }) => severity === "error")) return "fail";
  return notes.some(({ severity }) => severity === "warning") ? "warn" : "pass";
}

/**
 * An answer in a few words: its status and its text, or why there is none. What a careless server tells of the
 * credentials is not told on.
 */
export function inWords(account: Account, answer: Answer, reply?: ReadReply): string {
  if (!isAnswered(answer)) return `${failureWord(answer.failure)} ${answer.reason}`;
  const text = hidden(reply === undefined ? answer.body : (reply.text ?? answer.body), account);
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const shown = text === "" ? "∅" : short.replace(/\s+/g, " ");
  return `${answer.status} ${reply?.sealed ? say("密文 ", "sealed ") : ""}${shown}`;
}

function hidden(text: string, { token, encodingAesKey }: Account): string {
  const withoutKey = encodingAesKey ? text.replaceAll(encodingAesKey, "‹EncodingAESKey›") : text;
  return withoutKey.replaceAll(token, "‹Token›");
}
