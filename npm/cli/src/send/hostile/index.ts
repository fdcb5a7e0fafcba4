/** Every hostile request, sent and judged. */

import { say } from "../../locale.js";
import { inWords, type Note, type Outcome, verdictOf } from "../outcome.js";
import type { Account } from "../sender.js";
import { type Answer, type ExchangeOptions, exchange, isAnswered } from "../transport.js";
import { BROKEN } from "./broken.js";
import { ECHO, FORGED, SCRIPT } from "./forged.js";
import type { Hostile, HostileContext } from "./request.js";
import { SEALED } from "./sealed.js";

export type { Hostile, HostileContext } from "./request.js";

/** All of them. */
export const HOSTILE: readonly Hostile[] = [...FORGED, ...SEALED, ...BROKEN];

/** Those that are hostile to an account, by its key and by the mode in its console. */
export function hostileTo(account: Account, mode: "secure" | "compat" | "plain"): Hostile[] {
  return HOSTILE.filter(
    ({ needsKey, inPlainMode }) =>
      (!needsKey || account.encodingAesKey !== undefined) && (inPlainMode || mode !== "plain"),
  );
}

/** Sends one and judges what comes: a refusal, soon, that tells nothing. */
export async function attack(
  hostile: Hostile,
  url: URL,
  context: HostileContext,
  options: ExchangeOptions = {},
): Promise<Outcome> {
  const answer = await exchange(url, hostile.make(context), options);
  const notes = notesOf(hostile, answer, context.sender.account);
  return {
    section: "hostile",
    id: hostile.id,
    title: hostile.title,
    expected: ["拒绝（4xx）", "refused (4xx)"],
    came: inWords(context.sender.account, answer),
    elapsedMs: answer.elapsedMs,
    attempts: 1,
    verdict: verdictOf(notes),
    notes,
  };
}

function notesOf(hostile: Hostile, answer: Answer, account: Account): Note[] {
  const { id, why, mayHangUp } = hostile;
  const note = (rule: string, message: string, help: string): Note[] => [
    { rule, severity: "error", message, help },
  ];
  const reason = say(...why);
  if (!isAnswered(answer)) {
    if (mayHangUp && answer.failure === "reset") return [];
    return note(
      `hostile-${id}`,
      say(`没有回应：${answer.failure}。`, `There is no answer: ${answer.failure}.`),
      say(
        `${reason}应以 400 拒绝，并继续服务。`,
        `${reason} Refuse it with 400 and go on serving.`,
      ),
    );
  }
  const { status, body } = answer;
  if (status >= 500)
    return note(
      `hostile-${id}`,
      say(
        `服务器出错（${status}），而不是拒绝。`,
        `The server failed (${status}) instead of refusing.`,
      ),
      say(`${reason}应以 400 或 401 拒绝。`, `${reason} Refuse it with 400 or 401.`),
    );
  if (status < 400)
    return note(
      `hostile-${id}`,
      say(`被接受了（${status}）。`, `It was accepted (${status}).`),
      say(`${reason}应以 400 或 401 拒绝。`, `${reason} Refuse it with 400 or 401.`),
    );
  return leaks(body, account) ? note("hostile-leak", ...LEAK()) : [];
}

const LEAK = (): [string, string] => [
  say("拒绝时的正文透露了内情。", "The body of the refusal tells too much."),
  say(
    "只回状态码：不要返回凭据、堆栈或 echostr。",
    "Answer with the status alone: no credentials, no stack, no echostr.",
  ),
];

/** Whether a refusal has a credential, a stack, or what it refuses to echo. */
function leaks(body: string, { token, encodingAesKey }: Account): boolean {
  const isShort = token.length < 5;
  return (
    (!isShort && body.includes(token)) ||
    (encodingAesKey !== undefined && body.includes(encodingAesKey)) ||
    body.includes(ECHO) ||
    body.includes(SCRIPT) ||
    /\n\s+at .+:\d+/.test(body)
  );
}
