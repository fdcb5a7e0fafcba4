/** The same message again: WeChat repeats, and nothing may come of it twice. */

import { say } from "../locale.js";
import { type MessageOptions, makeMessage, rowOf } from "./message.js";
import { attemptOf, inWords, type Note, type Outcome, verdictOf } from "./outcome.js";
import { isAccepted, readReply } from "./reply.js";
import type { Sender, Shape } from "./sender.js";
import { type Answer, type ExchangeOptions, exchange, isAnswered } from "./transport.js";

/** A message after its acceptance, and while it may still be in work. */
export async function repeats(
  sender: Sender,
  url: URL,
  shape: Shape,
  fresh: () => MessageOptions,
  options: ExchangeOptions = {},
): Promise<Outcome[]> {
  const name = sender.account.kind === "component" ? "component_verify_ticket" : "text";
  const row = rowOf(name);
  if (row === undefined) return [];
  const request = () => sender.request(makeMessage(row, fresh()), shape);
  const after = request();
  const first = await exchange(url, after, options);
  const second = await exchange(url, after, options);
  const together = request();
  const both = await Promise.all([
    exchange(url, together, options),
    exchange(url, together, options),
  ]);
  return [
    {
      ...described(sender, [first, second]),
      id: "repeat-after",
      title: ["已接受的消息再次推送", "an accepted message, pushed again"],
      expected: ["200，回包与上次相同", "200 with the same reply"],
    },
    {
      ...described(sender, both, true),
      id: "repeat-together",
      title: ["同一消息同时到达两次", "one message arrives twice at once"],
      expected: ["至少一次 200，另一次 200 或 503", "200 at least once, else 503"],
    },
  ];
}

function described(
  sender: Sender,
  answers: readonly [Answer, Answer],
  mayBeBusy = false,
): Omit<Outcome, "id" | "title" | "expected"> {
  const accepted = answers.map((answer) => isAnswered(answer) && isAccepted(sender, answer));
  const isBusy = (answer: Answer) => mayBeBusy && isAnswered(answer) && answer.status === 503;
  const isFine =
    accepted.some((it) => it) &&
    answers.every((answer, index) => accepted[index] || isBusy(answer));
  const replyOf = (answer: Answer) => (isAnswered(answer) ? readReply(sender, answer) : undefined);
  const texts = answers.map((answer) => replyOf(answer)?.text);
  const notes: Note[] = [];
  if (!isFine) notes.push(refused());
  else if (accepted.every((it) => it) && texts[0] !== texts[1]) notes.push(differs());
  const [, last] = answers;
  return {
    section: "repeat",
    came: answers.map((answer) => inWords(sender.account, answer, replyOf(answer))).join("  |  "),
    elapsedMs: last.elapsedMs,
    attempts: answers.map(attemptOf),
    verdict: verdictOf(notes),
    notes,
  };
}

function refused(): Note {
  return {
    rule: "repeat-refused",
    severity: "error",
    message: say(
      "重复的推送没有被接受，微信会继续重试。",
      "The repeated push was not accepted. WeChat goes on trying.",
    ),
    help: say(
      "按消息排重，并以上次的回包回复；不要用 nonce 拒绝重试。",
      "Deduplicate by message, and give the first reply again. Do not refuse a retry for its nonce.",
    ),
  };
}

function differs(): Note {
  return {
    rule: "repeat-differs",
    severity: "warning",
    message: say("两次的回包不同。", "The two replies differ."),
    help: say(
      "保留第一次的回包，重试时原样返回。",
      "Keep the first reply, and give it to retries.",
    ),
  };
}
