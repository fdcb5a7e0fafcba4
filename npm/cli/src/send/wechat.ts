/** WeChat's habits: it waits five seconds, and tries again. */

import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";

import { type Message, repeated } from "./message.js";
import { isAccepted } from "./reply.js";
import { nowSeconds, type PushRequest, type Sender, type Shape } from "./sender.js";
import { type Answer, CUT_MS, type ExchangeOptions, exchange, isAnswered } from "./transport.js";

/** How it behaves where the documents are silent, or allow either. */
export interface Habits extends ExchangeOptions {
  /** How often it tries again. Default 3: "总共重试三次". */
  retries?: number;
  /** How long it waits after an answer that is not 200, in milliseconds. Default 100: it repeats at once. */
  repeatMs?: number;
  /** When it tries again after a connection was reset or refused. Default `"at-once"`. */
  onReset?: "at-once" | "at-cut";
  /** Whether an attempt is signed anew. Default `false`: it carries the first timestamp and nonce. */
  signAnew?: boolean;
}

/** One attempt. */
export interface Attempt {
  request: PushRequest;
  answer: Answer;
  /** When it began, in milliseconds of Unix time. */
  startedAt: number;
}

/** What came of a message. */
export interface Delivery {
  message: Message;
  /** In their order; the last one has decided. */
  attempts: Attempt[];
  /** Whether WeChat takes it for dealt with. */
  accepted: boolean;
}

/** Pushes a message until it is accepted, or until there are no attempts left. */
export async function deliver(
  sender: Sender,
  url: URL,
  message: Message,
  shape: Shape,
  habits: Habits = {},
): Promise<Delivery> {
  const { retries = 3, repeatMs = 100, onReset = "at-once", signAnew = false } = habits;
  const cutMs = habits.cutMs ?? CUT_MS;
  const first = sender.request(message, shape);
  const timestamp = Number(parameterOf(first, "timestamp"));
  const attempts: Attempt[] = [];
  for (let number = 0; ; number += 1) {
    const request = number === 0 ? first : again(number);
    const startedAt = performance.timeOrigin + performance.now();
    const answer = await exchange(url, request, habits);
    attempts.push({ request, answer, startedAt });
    const accepted = isAnswered(answer) && isAccepted(sender, answer);
    if (accepted || number >= retries) return { message, attempts, accepted };
    await pause(waitAfter(answer));
  }

  function again(number: number): PushRequest {
    const next = repeated(message, number);
    if (next === message && !signAnew) return first;
    const signing = signAnew
      ? { timestamp: nowSeconds(), nonce: undefined }
      : { timestamp, nonce: first.nonce };
    return sender.request(next, { ...shape, ...signing });
  }

  function waitAfter(answer: Answer): number {
    if (isAnswered(answer)) return repeatMs;
    // Whoever has waited till the cut tries again at once.
    if (answer.failure === "timeout") return 0;
    return onReset === "at-once" ? repeatMs : Math.max(cutMs - answer.elapsedMs, 0);
  }
}

function parameterOf(request: PushRequest, name: string): string | undefined {
  return request.query.find(([known]) => known === name)?.[1];
}
