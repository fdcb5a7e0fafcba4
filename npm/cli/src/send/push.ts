/** A push and its judgement. */

import type { Finding } from "weseal";

import type { EventRow } from "../generated/events.js";
import { say } from "../locale.js";
import { answerHint, pushHint } from "./hint.js";
import type { Message } from "./message.js";
import { attemptOf, inWords, type Note, type Outcome, type Section, verdictOf } from "./outcome.js";
import { judgeReply, readReply } from "./reply.js";
import type { Sender, Shape } from "./sender.js";
import { isAnswered } from "./transport.js";
import { type Delivery, deliver, type Habits } from "./wechat.js";

/** Where a case stands in the report, and what else is expected of its reply. */
export interface PushCase {
  section?: Section;
  id?: string;
  title?: Outcome["title"];
  expected?: Outcome["expected"];
  /** What the reply has to be besides; the text is decrypted. */
  also?: (text: string) => Note | undefined;
}

/** Pushes a message and judges the last reply. */
export async function push(
  sender: Sender,
  url: URL,
  message: Message,
  shape: Shape,
  habits: Habits = {},
  wanted: PushCase = {},
): Promise<Outcome> {
  const delivery = await deliver(sender, url, message, shape, habits);
  return outcomeOf(sender, delivery, shape, wanted);
}

/** What came of a delivery. */
function outcomeOf(
  sender: Sender,
  { message, attempts, accepted }: Delivery,
  { mode, format }: Shape,
  wanted: PushCase = {},
): Outcome {
  const last = attempts.at(-1);
  if (last === undefined) throw new Error("a delivery has at least one attempt");
  const { request, answer } = last;
  const notes: Note[] = [];
  const reply = isAnswered(answer) ? readReply(sender, answer) : undefined;
  if (isAnswered(answer)) {
    const findings = judgeReply(sender, message, request, answer);
    // Of what is no acceptance, only the status counts: WeChat does not read the rest. What to do about a
    // refusal or a failure is said below.
    const isRead = answer.status === 200;
    const isNear = answer.status < 300;
    const told = findings.filter(({ rule }) => isRead || (isNear && rule === "push-reply-status"));
    notes.push(...told.map((finding) => graver(finding, message.row)));
    if (isRead && reply?.sealed && isEnvelope(reply.text)) notes.push(sealedTwice());
  }
  if (!accepted && notes.every(({ severity }) => severity !== "error"))
    notes.push(lost(attempts.length, pushHint(answer, mode, message.row)));
  if (accepted && attempts.length > 1) notes.push(retried(attempts.length));
  const also = reply?.text === undefined ? undefined : wanted.also?.(reply.text);
  if (also !== undefined) notes.push(also);
  const title = message.row?.title ?? (["文件中的消息", "the message of the file"] as const);
  const name = message.row?.name ?? "file";
  return {
    section: wanted.section ?? "push",
    id: wanted.id ?? `${name}-${mode}-${format}`,
    title: wanted.title ?? [`${name} ${title[0]}`, `${name}: ${title[1]}`],
    shape: { mode, format },
    expected: wanted.expected ?? ["接受并正确回包", "accepted, with a right reply"],
    came: inWords(sender.account, answer, reply),
    elapsedMs: answer.elapsedMs,
    attempts: attempts.map(({ answer }) => attemptOf(answer)),
    verdict: verdictOf(notes),
    notes,
  };
}

/** To a linter a doubt; of a server that was asked, a question without an answer. */
function graver(finding: Finding, row: EventRow | undefined): Note {
  if (finding.rule !== "push-reply-answer-expected") return finding;
  const help = row === undefined ? finding.help : answerHint(row);
  return { ...finding, severity: "error", help };
}

function isEnvelope(text: string | undefined): boolean {
  return text !== undefined && /"Encrypt"\s*:|<Encrypt>/.test(text);
}

function sealedTwice(): Note {
  return {
    rule: "send-sealed-twice",
    severity: "error",
    message: say("回包被加密了两次。", "The reply is sealed twice."),
    help: say(
      "把明文内容交给加密，不要再加密已经加密的回包。",
      "Seal the plain content, and not a reply that is sealed already.",
    ),
  };
}

function lost(attempts: number, help: string): Note {
  return {
    rule: "send-lost",
    severity: "error",
    message: say(
      `${attempts} 次都没有被接受，微信不会再推送。`,
      `None of ${attempts} attempts was accepted. WeChat does not push it again.`,
    ),
    help,
  };
}

function retried(attempts: number): Note {
  return {
    rule: "send-retried",
    severity: "warning",
    message: say(`第 ${attempts} 次才被接受。`, `Accepted at attempt ${attempts} only.`),
    help: say("查看前几次失败的原因。", "See why the first ones failed."),
  };
}
