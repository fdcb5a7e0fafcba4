/** What a handler of pushes takes and gives. */

import type { WesealError } from "../error";
import type { query } from "../generated/delivery";
import type { Events, HttpReply, Opened, OpenedBy, Reply } from "../generated/types";
import type { Body, Query } from "../input";
import type { Push } from "../push";
import type { DedupeStore } from "./store";

/** The `type` of an opened push: an event of the table, or `"unknown"`. */
export type EventType = Opened["type"];

/** An opened push of one type. */
export type OpenedOf<T extends EventType> = Extract<Opened, { type: T }>;

/** The events that want a structured answer. */
export type QueryType = (typeof query)[number];

/**
 * What may be answered to an event: text, an object that its documents show, or what `push.reply` or
 * `push.transfer` has made. Nothing means `success`, but for events that want a structured answer. `false`, an error,
 * or an answer of HTTP whose status is no success is a failure, as if it were thrown.
 */
export type Answer<T extends EventType> =
  | string
  | HttpReply
  | Reply<OpenedOf<T>>
  // biome-ignore lint/suspicious/noConfusingVoidType: a function without `return` is a handler, too.
  | (T extends QueryType ? never : void | undefined);

/** One function for one type of event. */
export type EventHandler<T extends EventType> = (
  opened: OpenedOf<T>,
  context: HandlerContext,
) => Answer<T> | Promise<Answer<T>>;

/** Functions by type of event. `unknown` takes every event that has none of its own. */
export type EventHandlers = {
  [T in keyof Events]?: EventHandler<T>;
} & {
  unknown(opened: Opened, context: HandlerContext): Answer<EventType> | Promise<Answer<EventType>>;
};

/** What handles events: one function, or functions by type. */
export type OnEvent =
  | ((opened: Opened, context: HandlerContext) => Answer<EventType> | Promise<Answer<EventType>>)
  | EventHandlers;

/** What an event is handled with. */
export interface HandlerContext {
  /**
   * Aborts when the claim on the message is lost: another process may have taken over. Whoever heeds it throws
   * (`signal.throwIfAborted()`). What is returned then is an answer no more, but for customer service: the event was
   * not dealt with here.
   */
  readonly signal: AbortSignal;
  /** When the answer is due, in Unix milliseconds. */
  readonly deadline: number;
  /** The same for every retry of one message, and for no other. */
  readonly dedupeKey: string;
  /** Which account, Token and key opened it. */
  readonly account: OpenedBy;
  /** How many times WeChat has sent it before, where the event says so (`RetryTimes`). */
  readonly retryTimes: number | undefined;
  /** The AppID on whose behalf a third-party platform is told: what the option of this name gave. */
  readonly authorizerAppId: string | undefined;
  /** The mini program that calls with these resources, as Tencent's cloud says (`x-wx-from-appid`). */
  readonly fromAppId: string | undefined;
  /** The request as the server has it: `Request`, Node's, Koa's context, a cloud function's event. */
  readonly request: unknown;
  /**
   * Says that the event is stored durably: it is answered with `success`, or with `answer`, at once and never
   * repeated, whatever becomes of the rest. When the answer is gone already, a retry gets this one. Does nothing
   * once the handler has ended.
   *
   * @throws {WesealError} ANSWER_MISSING where the event wants a structured answer and there is none.
   */
  acknowledge(answer?: string | object): void;
  /** Keeps the platform, where it can be kept, until this is done. What it throws goes to `onError`. */
  waitUntil(work: Promise<unknown>): void;
}

/** What a request says of the account that it is for. None of it is verified yet. */
export interface AccountHint {
  /** The 原始 ID in the body, in the form of one. */
  toUserName?: string;
  /** What `authorizerAppId` gave. */
  appId?: string;
  /** The path of the URL. */
  path: string;
}

/** One line about one answered request: no secret and no content. */
export interface HandlerLog {
  /** What became of it. */
  outcome:
    | "verified"
    | "handled"
    | "acknowledged"
    | "repeated"
    | "late"
    | "failed"
    | "busy"
    | "refused";
  /** The status that was answered. */
  status: number;
  /** How long the answer took. */
  milliseconds: number;
  /** The type of the event. */
  type?: EventType;
  /** Which message it was. */
  dedupeKey?: string;
  /** The code of the error. */
  code?: WesealError["code"];
  /** Where a cloud function or container was called from, as the platform says. */
  source?: string;
}

/** A handler that ended after its answer was due. */
export interface Late {
  /** What it gave, which WeChat has not seen. */
  answer: unknown;
  /** How long it took. */
  milliseconds: number;
  /** Whether the event is acknowledged, be it to a retry; if not, a retry gets the answer. */
  acknowledged: boolean;
}

/** How pushes are handled. */
export interface HandlerOptions {
  /** Where claims are kept. Default: this process's memory; several machines share `redisStore`. */
  store?: DedupeStore;
  /** How long a claim lasts unless it is renewed, at most 4000 ms. Default 4000; renewed four times in that time. */
  leaseMs?: number;
  /** How long finished messages are remembered. Default, and least: `maxAgeSeconds` and 300. */
  keepSeconds?: number;
  /** How long an answer may take, in milliseconds. Default 4500; less for events whose documents say so. */
  deadlineMs?: number;
  /** How old a request may be. Default: that of the push, 86400. */
  maxAgeSeconds?: number;
  /** The largest body that is read, in bytes. Default, and most: that of the push, 1 MiB. */
  maxBodyBytes?: number;
  /**
   * The events that are stored durably before they come here: `true` for all, or their types. On error or deadline
   * they are answered with `success`. An event that wants a structured answer never is.
   */
  acknowledge?: boolean | readonly EventType[];
  /** Hears of a handler that ended after its answer was due. */
  onLate?(opened: Opened, late: Late): unknown;
  /** Hears of everything that failed; `opened` is there once the request was. `error.cause` is what was thrown. */
  onError?(error: WesealError, opened?: Opened): unknown;
  /** What to do when the store cannot be asked: answer 503 (default), or handle the event all the same. */
  onStoreError?: "refuse" | "handle";
  /** Hears of every request that was answered. */
  logger?(entry: HandlerLog): unknown;
  /** Keeps the platform until this is done, where it does not come with the request. */
  waitUntil?(work: Promise<unknown>): unknown;
  /** Now, in Unix seconds. Default: the clock of this machine. */
  now?(): number;
  /**
   * Chooses the push of a request, for accounts that are known only at run time. Nothing: the push of this handler.
   * What it is given was not verified; the request still has to open with the push it names. One that has not
   * answered within `deadlineMs` has failed.
   */
  resolve?(hint: AccountHint): Push | undefined | null | Promise<Push | undefined | null>;
  /** The AppID of the authorised app in the URL of a third-party platform (`$APPID$`). */
  authorizerAppId?(incoming: Incoming): string | undefined;
}

/** A request, whatever brought it. */
export interface Incoming {
  /** `GET` or `POST`. */
  method: string;
  /** The query, as text or as an object. */
  query: Query;
  /** The body. */
  body?: Body | undefined;
  /** The path of the URL. */
  path?: string;
  /** How long an answer may take at most, in milliseconds, where the platform says so. */
  remainingMs?: number;
  /** The request as the server has it. */
  request?: unknown;
  /** When it came, by `performance.now()`, where that was before now: reading the body takes time, too. */
  started?: number;
  /** Why the platform's adapter refuses it, if it does. */
  refused?: Refusal;
  /** Where a cloud function or container was called from, as the platform says. */
  source?: string;
  /** Which mini program calls, as the platform says. */
  fromAppId?: string | undefined;
  /** Keeps the platform until this is done. */
  waitUntil?: ((work: Promise<unknown>) => unknown) | undefined;
}

/** Why a request is refused before it is looked at. */
export interface Refusal {
  /** What is wrong with it; `INTERNAL`: something of the server's has failed, which is the cause. */
  code: "BODY_TOO_LARGE" | "BODY_PARSED" | "BODY_MALFORMED" | "SOURCE_REFUSED" | "INTERNAL";
  /** The facts. */
  details: Record<string, string>;
  /** What was thrown. */
  cause?: unknown;
}

/** An HTTP answer. */
export interface HandlerReply {
  /** 200; for what is refused 400, 401, 405 or 413; for what shall be repeated 500 or 503. */
  status: number;
  /** The headers, in lower case. */
  headers: Record<string, string>;
  /** The body. */
  body: string;
}

/** Takes a request and gives the answer. Never rejects. */
export interface Receiver {
  (incoming: Incoming): Promise<HandlerReply>;
  /** How many bytes an adapter reads of a body. */
  readonly maxBodyBytes: number;
  /** How long an adapter waits for a body, in milliseconds. */
  readonly deadlineMs: number;
}
