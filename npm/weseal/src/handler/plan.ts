/** The options of a handler, read once. */

import { facadeError } from "../error";
import { MAX_AGE_SECONDS, MAX_BODY_BYTES, SKEW_SECONDS } from "../generated/delivery";
import type { Locale } from "../locale";
import { type OpenOptions, type Push, readyOptions } from "../push";
import { seconds } from "../random";
import type { Fail } from "./failure";
import { defaultStore } from "./memory";
import type { DedupeStore } from "./store";
import type {
  Answer,
  EventType,
  HandlerContext,
  HandlerOptions,
  HandlerReply,
  OnEvent,
} from "./types";

/** What a handler goes by. */
export interface Plan {
  readonly push: Push;
  readonly options: HandlerOptions;
  readonly call: Call;
  readonly store: DedupeStore;
  readonly leaseMs: number;
  readonly keepMs: number;
  readonly maxBodyBytes: number;
  /** The window of time that a request has to be in, by the clock as it is now. */
  readonly window: () => OpenOptions;
  /** The answer `success` of each push, where it is not sealed, and its JSON text. */
  readonly success: WeakMap<Push, { reply: HandlerReply; text: string }>;
  readonly fail: Fail;
}

/** Calls what handles an opened push. */
export type Call = (opened: never, context: HandlerContext) => unknown;

/** What a handler has to know of its push's configuration. */
export interface PushSettings {
  locale: Locale;
  maxAgeSeconds?: number;
  maxBodyBytes?: number;
}

/** Longer than this, and an event is lost when the worker that handles it dies. */
const LONGEST_LEASE_MS = 4000;

/** @throws {WesealError} CONFIG_INVALID */
export function planOf(
  push: Push,
  settings: PushSettings,
  onEvent: OnEvent,
  options: HandlerOptions = {},
): Plan {
  const { locale } = settings;
  const invalid = (path: string, reason: Record<Locale, string>) =>
    facadeError("CONFIG_INVALID", { path, reason: reason[locale] }, undefined, locale);
  const number = (name: Limited, standard: number) => {
    const value = options[name] ?? standard;
    const { least, most = Number.MAX_SAFE_INTEGER } = NUMBERS[name];
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    throw invalid(name, {
      "zh-CN": `应为 ${least} 至 ${most} 的数字`,
      en: `it is a number from ${least} to ${most}`,
    });
  };

  if (typeof options !== "object" || options === null) throw invalid("options", words.object);
  for (const name of Object.keys(options)) if (!names.has(name)) throw invalid(name, words.unknown);
  const { onStoreError, now = seconds } = options;
  if (onStoreError && onStoreError !== "refuse" && onStoreError !== "handle")
    throw invalid("onStoreError", words.onStoreError);
  const maxAgeSeconds = number("maxAgeSeconds", settings.maxAgeSeconds ?? MAX_AGE_SECONDS);
  const kept = maxAgeSeconds + SKEW_SECONDS;
  const keepSeconds = number("keepSeconds", kept);
  // Forgotten earlier, a message that is still accepted would be handled twice.
  if (keepSeconds < kept) {
    throw invalid("keepSeconds", {
      "zh-CN": `不得小于 maxAgeSeconds 与 ${SKEW_SECONDS} 秒之和 ${kept}`,
      en: `it is no less than maxAgeSeconds and ${SKEW_SECONDS}, which is ${kept}`,
    });
  }
  number("deadlineMs", 1);
  return {
    push,
    options,
    call: callOf(onEvent, invalid),
    store: options.store ?? defaultStore(),
    leaseMs: number("leaseMs", LONGEST_LEASE_MS),
    keepMs: keepSeconds * 1000,
    maxBodyBytes: number("maxBodyBytes", settings.maxBodyBytes ?? MAX_BODY_BYTES),
    window: windowOf(now, maxAgeSeconds),
    success: new WeakMap(),
    fail: (code, details, cause) => facadeError(code, details, cause, locale),
  };
}

function windowOf(now: () => number, maxAgeSeconds: number): () => OpenOptions {
  let time: number | undefined;
  let window: OpenOptions = {};
  return () => {
    const current = Math.floor(now());
    if (current !== time) {
      time = current;
      window = readyOptions({ now: current, maxAgeSeconds });
    }
    return window;
  };
}

type Limited = "leaseMs" | "deadlineMs" | "maxAgeSeconds" | "keepSeconds" | "maxBodyBytes";

const NUMBERS: Record<Limited, { least: number; most?: number }> = {
  leaseMs: { least: 1, most: LONGEST_LEASE_MS },
  deadlineMs: { least: 1, most: 60_000 },
  maxAgeSeconds: { least: 0 },
  keepSeconds: { least: 0 },
  maxBodyBytes: { least: 0 },
};

const others: Exclude<keyof HandlerOptions, Limited>[] = [
  "store",
  "acknowledge",
  "onLate",
  "onError",
  "onStoreError",
  "logger",
  "waitUntil",
  "now",
  "resolve",
  "authorizerAppId",
];

const names = new Set<string>([...Object.keys(NUMBERS), ...others]);

const words = {
  object: { "zh-CN": "应为选项对象", en: "it is an object of options" },
  unknown: { "zh-CN": "没有这个选项", en: "there is no such option" },
  onStoreError: { "zh-CN": "refuse | handle", en: "refuse | handle" },
  onEvent: {
    "zh-CN": "应为函数，或以事件类型为名、含 unknown 的一组函数",
    en: "it is a function, or functions by type of event with one called unknown",
  },
};

function callOf(
  onEvent: OnEvent,
  invalid: (path: string, reason: Record<Locale, string>) => Error,
): Call {
  if (typeof onEvent === "function") return onEvent as Call;
  const all = Object.values(onEvent ?? {});
  // Without `unknown` an event that nobody thought of would be acknowledged, and lost.
  if (!onEvent?.unknown || !all.every((one) => one === undefined || typeof one === "function"))
    throw invalid("onEvent", words.onEvent);
  const handlers = onEvent as {
    [type: string]: ((...given: unknown[]) => Answer<EventType>) | undefined;
  };
  return (opened: { type: string }, context) => {
    const name = handlers[opened.type] ? opened.type : "unknown";
    return handlers[name]?.(opened, context);
  };
}
