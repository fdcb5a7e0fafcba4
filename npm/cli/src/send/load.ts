/** Pushes at a rate, and what came of them: latency, what was lost, what was handled twice. */

import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { performance } from "node:perf_hooks";
import { setImmediate as nextTick, setTimeout as pause } from "node:timers/promises";

import type { EventRow } from "../generated/events.js";
import { freshOptions } from "./matrix.js";
import { type Message, makeMessage } from "./message.js";
import type { Sender, Shape } from "./sender.js";
import { isAnswered } from "./transport.js";
import { type Delivery, deliver, type Habits } from "./wechat.js";

/** How much is sent, and how. */
export interface LoadOptions {
  /** Messages a second; `"max"`: as many as the connections carry. */
  rate: number | "max";
  seconds: number;
  /** At once, where the rate is `"max"`. Default 32. */
  connections?: number;
  shape: Shape;
  rows: readonly EventRow[];
  /** What is sent instead of the rows: always the same message. */
  message?: Message;
  habits?: Habits;
  /** Ends it early: what has no answer by then is neither accepted nor lost. */
  signal?: AbortSignal;
  /** Hears of every message when it is done with. */
  onDelivery?: (delivery: Delivery) => void;
  /** Hears how many were sent so far. */
  onProgress?: (sent: number, seconds: number) => void;
}

/** The figures. Latencies are of the first attempt, in milliseconds. */
export interface LoadResult {
  sent: number;
  /** Due, but not sent: the sender could not keep up, or too many were without an answer. Says nothing of the server. */
  unsent: number;
  accepted: number;
  /** Never accepted: WeChat has given up. */
  lost: number;
  /** Attempts after the first. */
  repeats: number;
  /** Accepted messages a second, over all the time. */
  perSecond: number;
  /** The time asked for, or what it took until the last answer. */
  seconds: number;
  /** How often each status but 200, and each failure, came. */
  failures: Record<string, number>;
  latencyMs: Record<"p50" | "p90" | "p99" | "p999" | "max", number>;
  /** The dedupe keys of accepted messages, to be compared with what was handled. */
  acceptedKeys: string[];
}

/** Servers of Node close an idle connection after 5 s. */
const IDLE_MS = 4000;
/** Messages at once, where there is a rate. */
const MOST = 1024;
/** What is due for longer is not sent any more. */
const LATE_MS = 2000;

/** Sends until the time is over, and waits for the last answers. */
export async function load(sender: Sender, url: URL, options: LoadOptions): Promise<LoadResult> {
  const { rate, seconds, connections = 32, shape, rows, habits = {}, onProgress } = options;
  const { signal = new AbortController().signal } = options;
  const Agent = url.protocol === "https:" ? HttpsAgent : HttpAgent;
  // Idle connections are closed before a server closes them, which would look as if it had failed.
  const agent = new Agent({
    keepAlive: true,
    timeout: IDLE_MS,
    maxSockets: rate === "max" ? connections : MOST,
  });
  const fresh = freshOptions(sender);
  const latencies: number[] = [];
  const failures: Record<string, number> = {};
  const acceptedKeys: string[] = [];
  const totals = { sent: 0, unsent: 0, accepted: 0, lost: 0, repeats: 0 };
  const begin = performance.now();
  const elapsed = () => (performance.now() - begin) / 1000;

  const next = (): Message => {
    if (options.message !== undefined) return options.message;
    const row = rows[totals.sent % rows.length];
    if (row === undefined) throw new Error("no event to send");
    return makeMessage(row, fresh());
  };
  const one = async () => {
    const message = next();
    totals.sent += 1;
    const delivery = await deliver(sender, url, message, shape, { ...habits, agent });
    if (signal.aborted) return;
    count(delivery);
    options.onDelivery?.(delivery);
  };
  const count = ({ attempts, accepted }: Delivery) => {
    const [first] = attempts;
    if (first === undefined) return;
    latencies.push(first.answer.elapsedMs);
    totals.repeats += attempts.length - 1;
    totals[accepted ? "accepted" : "lost"] += 1;
    if (accepted) acceptedKeys.push(sender.opened(first.request).dedupeKey);
    for (const { answer } of attempts) {
      const name = isAnswered(answer) ? `${answer.status}` : answer.failure;
      if (name !== "200") failures[name] = (failures[name] ?? 0) + 1;
    }
  };
  const atMost = async () => {
    const worker = async () => {
      while (elapsed() < seconds && !signal.aborted) await one();
    };
    await Promise.all(Array.from({ length: connections }, worker));
  };
  const atRate = async (perSecond: number) => {
    const pending = new Set<Promise<void>>();
    const total = Math.max(Math.round(perSecond * seconds), 1);
    let rested = performance.now();
    for (let index = 0; index < total && !signal.aborted; index += 1) {
      const due = begin + (index * 1000) / perSecond;
      const wait = due - performance.now();
      if (wait > 1) await pause(wait, undefined, { signal }).catch(() => {});
      // Who only sends never hears an answer.
      if (wait > 1 || performance.now() - rested > 1) {
        await nextTick();
        rested = performance.now();
      }
      if (signal.aborted) break;
      if (pending.size >= MOST || performance.now() - due > LATE_MS) {
        totals.unsent += 1;
        continue;
      }
      const sending: Promise<void> = one().finally(() => pending.delete(sending));
      pending.add(sending);
    }
    await Promise.all(pending);
  };

  const timer = setInterval(() => onProgress?.(totals.sent, elapsed()), 250);
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  try {
    await Promise.race([rate === "max" ? atMost() : atRate(rate), aborted]);
  } finally {
    clearInterval(timer);
    agent.destroy();
  }
  const took = signal.aborted ? elapsed() : Math.max(elapsed(), seconds);
  return {
    ...totals,
    perSecond: Math.round((totals.accepted / took) * 10) / 10,
    seconds: Math.round(took * 100) / 100,
    failures,
    latencyMs: percentiles(latencies),
    acceptedKeys,
  };
}

/** What was handled, by what the server has written down: one dedupe key on each line. */
export interface Effects {
  /** Accepted, but not handled. */
  missing: number;
  /** Handled more than once. */
  twice: number;
}

/** Compares what was accepted with what was handled. */
export function compareEffects(acceptedKeys: readonly string[], lines: string): Effects {
  const handled = new Map<string, number>();
  for (const line of lines.split("\n")) {
    const key = line.trim();
    if (key !== "") handled.set(key, (handled.get(key) ?? 0) + 1);
  }
  return {
    missing: acceptedKeys.filter((key) => !handled.has(key)).length,
    twice: acceptedKeys.filter((key) => (handled.get(key) ?? 0) > 1).length,
  };
}

/** Exact ones, of all latencies: the least that is not exceeded by this share of them. */
export function percentiles(latencies: number[]): LoadResult["latencyMs"] {
  const sorted = latencies.sort((one, other) => one - other);
  const at = (share: number) => {
    const place = Math.max(Math.ceil(sorted.length * share) - 1, 0);
    return Math.round((sorted[place] ?? 0) * 10) / 10;
  };
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99), p999: at(0.999), max: at(1) };
}
