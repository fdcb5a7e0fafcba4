/** The options of a handler, read once. */

import { facadeError } from "../error";
import { DEADLINE_MS, MAX_AGE_SECONDS, MAX_BODY_BYTES, SKEW_SECONDS } from "../generated/delivery";
import type { Locale } from "../locale";
import { type OpenOptions, type Push, readyOptions } from "../push";
import { seconds } from "../random";
import { type Fail, failing } from "./failure";
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
  /** How long an answer may take, where neither its event nor the platform wants it sooner. */
  readonly deadlineMs: number;
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
  for (const [name, value] of Object.entries(options)) {
    if (Object.hasOwn(NUMBERS, name)) continue;
    const kind = Object.hasOwn(OTHERS, name) ? OTHERS[name as Other] : undefined;
    if (!kind) throw invalid(name, words.unknown);
    if (value !== undefined && !KINDS[kind](value)) throw invalid(name, words[kind]);
  }
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
  // The push opens none that is larger than its own limit.
  const largest = settings.maxBodyBytes ?? MAX_BODY_BYTES;
  const maxBodyBytes = number("maxBodyBytes", largest);
  if (maxBodyBytes > largest) {
    throw invalid("maxBodyBytes", {
      "zh-CN": `不得大于 createPush 的 maxBodyBytes ${largest}`,
      en: `it is no more than maxBodyBytes of createPush, which is ${largest}`,
    });
  }
  return {
    push,
    options,
    call: callOf(onEvent, invalid),
    store: options.store ?? defaultStore(),
    leaseMs: number("leaseMs", LONGEST_LEASE_MS),
    keepMs: keepSeconds * 1000,
    deadlineMs: number("deadlineMs", DEADLINE_MS),
    maxBodyBytes,
    window: windowOf(options.now ?? seconds, maxAgeSeconds, locale),
    success: new WeakMap(),
    fail: failing(locale),
  };
}

function windowOf(now: () => number, maxAgeSeconds: number, locale: Locale): () => OpenOptions {
  let time: number | undefined;
  let window: OpenOptions = {};
  return () => {
    const given = now();
    // Whatever is no time would be compared with nothing.
    if (!Number.isFinite(given)) throw new TypeError("now: Unix seconds");
    const current = Math.floor(given);
    if (current !== time) {
      time = current;
      window = readyOptions({ now: current, maxAgeSeconds }, locale);
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

type Other = Exclude<keyof HandlerOptions, Limited>;

const OTHERS: Record<Other, keyof typeof KINDS> = {
  store: "store",
  acknowledge: "events",
  onLate: "function",
  onError: "function",
  onStoreError: "onStoreError",
  logger: "function",
  waitUntil: "function",
  now: "function",
  resolve: "function",
  authorizerAppId: "function",
};

const isFunction = (value: unknown) => typeof value === "function";

const KINDS = {
  function: isFunction,
  onStoreError: (value: unknown) => value === "refuse" || value === "handle",
  // A text has `includes`, too, and means something else by it.
  events: (value: unknown) =>
    typeof value === "boolean" ||
    (Array.isArray(value) && value.every((type) => typeof type === "string")),
  store(value: unknown) {
    const { claim, renew, complete, release } = (value ?? {}) as Partial<DedupeStore>;
    return [claim, renew, complete, release].every(isFunction);
  },
};

const words = {
  function: { "zh-CN": "应为函数", en: "it is a function" },
  events: {
    "zh-CN": "应为 true、false 或事件类型数组",
    en: "it is true, false or types of events",
  },
  store: {
    "zh-CN": "应有 claim、renew、complete、release 四个函数",
    en: "it has the functions claim, renew, complete and release",
  },
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
