/** Every hostile request, sent and judged. */

import { signature } from "weseal";

import { say } from "../../locale.js";
import { attemptOf, inWords, type Note, type Outcome, verdictOf } from "../outcome.js";
import type { Account, PushRequest } from "../sender.js";
import {
  type Answer,
  type ExchangeOptions,
  exchange,
  failureWord,
  isAnswered,
} from "../transport.js";
import { BROKEN } from "./broken.js";
import { ECHO, FORGED, SCRIPT } from "./forged.js";
import { encryptsIn, type Hostile, type HostileContext, SIGNATURES } from "./request.js";
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
  const wanted = [hostile.make(context), ...(hostile.more?.(context) ?? [])];
  const doubtful = hostile.doubtful?.(context) ?? [];
  const judged: { answer: Answer; notes: Note[] }[] = [];
  for (const request of [...wanted, ...doubtful]) {
    const answer = await exchange(url, request, options);
    const isDoubtful = doubtful.includes(request) && isAnswered(answer) && answer.status < 400;
    const notes = isDoubtful
      ? [doubted(hostile)]
      : notesOf(hostile, request, answer, context.sender.account);
    judged.push({ answer, notes });
  }
  const [first, ...others] = judged;
  if (first === undefined) throw new Error("nothing was sent");
  // The worst of them is what is told.
  const { answer, notes } =
    [first, ...others].find((one) => verdictOf(one.notes) === "fail") ??
    [first, ...others].find((one) => one.notes.length > 0) ??
    first;
  return {
    section: "hostile",
    id: hostile.id,
    title: hostile.title,
    expected: ["拒绝（4xx）", "refused (4xx)"],
    came: inWords(context.sender.account, answer),
    elapsedMs: answer.elapsedMs,
    attempts: judged.map(({ answer: one }) => attemptOf(one)),
    verdict: verdictOf(notes),
    notes,
  };
}

function doubted({ id, why }: Hostile): Note {
  return {
    rule: `hostile-${id}`,
    severity: "warning",
    message: say("有歧义，却被接受了。", "It is ambiguous, and was accepted."),
    help: say(`${why[0]}应以 400 拒绝。`, `${why[1]} Refuse it with 400.`),
  };
}

function notesOf(hostile: Hostile, request: PushRequest, answer: Answer, account: Account): Note[] {
  const { id, why, mayHangUp } = hostile;
  const note = (rule: string, message: string, help: string): Note[] => [
    { rule, severity: "error", message, help },
  ];
  const reason = say(...why);
  if (!isAnswered(answer)) {
    if (mayHangUp && answer.failure === "reset") return [];
    return note(
      `hostile-${id}`,
      say(
        `没有回应：${failureWord(answer.failure)}。`,
        `There is no answer: ${failureWord(answer.failure)}.`,
      ),
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
  return leaks(body, request, account) ? note("hostile-leak", ...LEAK()) : [];
}

const LEAK = (): [string, string] => [
  say("拒绝时的正文透露了内情。", "The body of the refusal tells too much."),
  say(
    "只回状态码：不要返回凭据、堆栈或 echostr。",
    "Answer with the status alone: no credentials, no stack, no echostr.",
  ),
];

/** Whether a refusal has a credential, a stack, the signature it wanted, or what it refuses to echo. */
function leaks(body: string, request: PushRequest, { token, encodingAesKey }: Account): boolean {
  const isShort = token.length < 5;
  // As a page or as JSON, it is the same text.
  const text = body.replace(/<br\s*\/?>|\\n|\r/gi, "\n").replace(/&nbsp;|&#160;|&#xa0;/gi, " ");
  return (
    (!isShort && body.includes(token)) ||
    (encodingAesKey !== undefined && body.includes(encodingAesKey)) ||
    body.includes(ECHO) ||
    body.includes(SCRIPT) ||
    wantedSignatures(request, token).some((wanted) => body.toLowerCase().includes(wanted)) ||
    /\n\s*at .+:\d+|file:\/\/|node:internal/.test(text)
  );
}

/** The signatures that this request should have, but for those that it has. */
function wantedSignatures({ query, body }: PushRequest, token: string): string[] {
  const values = (wanted: string) =>
    query.filter(([name]) => name === wanted).map(([, value]) => value);
  const given = SIGNATURES.flatMap(values);
  return values("timestamp")
    .flatMap((timestamp) => values("nonce").map((nonce) => [token, timestamp, nonce]))
    .flatMap((parts) => [parts, ...encryptsIn(body).map((encrypt) => [...parts, encrypt])])
    .map((parts) => signature(parts))
    .filter((wanted) => !given.includes(wanted));
}
