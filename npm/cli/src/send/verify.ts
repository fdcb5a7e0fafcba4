/** The request that WeChat makes when the settings are saved. */

import { randomInt } from "node:crypto";

import { say } from "../locale.js";
import { attemptOf, inWords, type Note, type Outcome, verdictOf } from "./outcome.js";
import type { Sender } from "./sender.js";
import {
  type Answer,
  type ExchangeOptions,
  exchange,
  failureWord,
  isAnswered,
} from "./transport.js";

const GUIDE =
  "https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push";

/** Verifies the address: the answer has to be `echostr`, and nothing else. */
export async function verify(
  sender: Sender,
  url: URL,
  options: ExchangeOptions = {},
): Promise<Outcome> {
  const echo = `${randomInt(1_000_000_000, 281_474_976_710_655)}${randomInt(1000, 9999)}`;
  const answer = await exchange(url, sender.verification(echo), options);
  const notes = notesOf(answer, echo);
  return {
    section: "verification",
    id: "verify",
    title: ["保存设置时的 GET 请求", "the GET request when settings are saved"],
    expected: ["200，原样返回 echostr", "200 and echostr as it is"],
    came: inWords(sender.account, answer),
    elapsedMs: answer.elapsedMs,
    attempts: [attemptOf(answer)],
    verdict: verdictOf(notes),
    notes,
  };
}

function notesOf(answer: Answer, echo: string): Note[] {
  const error = (rule: string, message: string, help: string): Note[] => [
    { rule, severity: "error", message, help, source: GUIDE },
  ];
  if (!isAnswered(answer))
    return error(
      "verify-unanswered",
      say(
        `没有回应：${failureWord(answer.failure)}（${answer.reason}）。`,
        `There is no answer: ${failureWord(answer.failure)} (${answer.reason}).`,
      ),
      say(
        "确认服务已启动，地址与端口正确。",
        "See that the server runs, at this address and port.",
      ),
    );
  if (answer.status >= 300 && answer.status < 400)
    return error(
      "verify-status",
      say(
        `状态码是 ${answer.status}：微信不跟随重定向。`,
        `The status is ${answer.status}: WeChat does not follow a redirection.`,
      ),
      say(
        "填写重定向后的地址，注意 https、末尾的斜杠与登录中间件。",
        "Give the address it points to: https, a slash at the end, or a login that stands before.",
      ),
    );
  if (answer.status !== 200)
    return error(
      "verify-status",
      say(
        `状态码是 ${answer.status}，设置无法保存。`,
        `The status is ${answer.status}: the settings cannot be saved.`,
      ),
      say(
        "GET 与 POST 用同一个地址；核对令牌(Token)，签名由 Token、timestamp、nonce 得出。",
        "GET and POST have one address. Compare the Token: the signature is of Token, timestamp and nonce.",
      ),
    );
  if (answer.body === echo) return [];
  const isQuoted = answer.body.trim() === echo || answer.body === JSON.stringify(echo);
  return error(
    "verify-echo",
    isQuoted
      ? say(
          "echostr 带了引号、空白或换行。",
          "echostr has quotes, blanks or line breaks around it.",
        )
      : say("返回的不是 echostr。", "What is returned is not echostr."),
    say(
      "以 text/plain 原样返回 echostr，不要序列化为 JSON。",
      "Return echostr as it is, as text/plain, and not as JSON.",
    ),
  );
}
