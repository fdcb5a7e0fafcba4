/** Message pushes: verified, opened and answered. */

import { type Backend, current, parsed, unframe } from "./backend";
import { configText } from "./config";
import type {
  AccountOptions,
  Envelope,
  HttpReply,
  Mode,
  Opened,
  Reply,
  ReplyWarning,
  Unsealed,
} from "./generated/types";
import { receiverOf } from "./handler/engine";
import type { HandlerOptions, OnEvent, Receiver } from "./handler/types";
import { type WebHandler, webHandler } from "./handler/web";
import {
  type Body,
  bodyBytes,
  checkText,
  exactText,
  objectText,
  parsedBytes,
  type Query,
  queryText,
  reading,
} from "./input";
import type { Locale } from "./locale";
import { readOpened } from "./opened";
import { random16, seconds } from "./random";

/** What `createPush` takes: one account's credentials, or several accounts, and how to treat requests. */
export type PushConfig = (AccountOptions | { accounts: readonly AccountOptions[] }) & {
  /** The least protection that is accepted. Default `"secure"` (安全模式). */
  mode?: Mode;
  /** The largest body that is read, in bytes. Default 1 MiB. */
  maxBodyBytes?: number;
  /** How old a request may be, in seconds, where a call gives `now`. Default 86400. */
  maxAgeSeconds?: number;
  /** Seals every reply to a sealed request, also `success` and the empty body. Default `false`. */
  strict?: boolean;
  /**
   * What makes the `dedupeKey` of an event without a MsgId. `"event"` (default): all of it, so that
   * different events never share one. `"senderAndTime"`: FromUserName and CreateTime alone, as WeChat's texts
   * advise; events of one kind from one sender within a second then share it.
   */
  dedupeBy?: "event" | "senderAndTime";
  /** The language of messages. Default: `WESEAL_LOCALE`, `LANG`, the browser's language, else Chinese. */
  locale?: Locale;
  /** Hears of replies that the documents do not show. Never receives a secret. */
  logger?: (warning: ReplyWarning) => void;
};

/** Options of `open`, `unseal` and `verifyUrl`. */
export interface OpenOptions {
  /** Now, in Unix seconds. Without it no time window is checked. */
  now?: number;
  /** How old the request may be, in seconds, instead of the configured age. */
  maxAgeSeconds?: number;
  /** The AppID of the account to try, or its place in the configuration. */
  account?: string | number;
}

/** Options of `seal`. */
export interface SealOptions {
  /** The time, in Unix seconds. Default: now. */
  timestamp?: number;
  /** The nonce. Default of a reply: the request's; of `seal`: a random one. */
  nonce?: string;
  /** Sixteen bytes of text, for test vectors alone. Default: fresh from the system. */
  random?: string;
  /** The AppID of the account that seals, or its place in the configuration. Default: the first. */
  account?: string | number;
}

/** Options of `reply`. */
export interface ReplyOptions extends Omit<SealOptions, "account"> {
  /** Seals this reply whatever it is, if the request was sealed. */
  strict?: boolean;
}

/** Options of `transfer`. */
export interface TransferOptions extends Omit<SealOptions, "account"> {
  /** The customer-service account that takes over, for official accounts. */
  kfAccount?: string;
}

/** The accounts behind one address. */
export interface Push {
  /** Answers the GET request that WeChat makes when the settings are saved. */
  verifyUrl(query: Query, options?: OpenOptions): HttpReply;
  /** Verifies, decrypts and parses a request. */
  open(query: Query, body: Body, options?: OpenOptions): Opened;
  /** Verifies and decrypts a request, and leaves its text as it is. */
  unseal(query: Query, body: Body, options?: OpenOptions): Unsealed;
  /** Makes the answer: `success` by default, content sealed as the request was. */
  reply<O extends Opened>(
    opened: O,
    content?: string | Reply<O>,
    options?: ReplyOptions,
  ): HttpReply;
  /** Makes the answer that hands a message of a user to human customer service. */
  transfer(opened: Opened, options?: TransferOptions): HttpReply;
  /** Seals a text: the envelope alone. */
  seal(content: string | object, options?: SealOptions): Envelope;
  /** Makes a handler for servers that give a `Request` and take a `Response`. */
  handler(onEvent: OnEvent, options?: HandlerOptions): WebHandler;
  /** Makes what is behind every handler, for servers of any other kind. */
  receiver(onEvent: OnEvent, options?: HandlerOptions): Receiver;
}

/**
 * Checks the credentials once, and returns the functions of a push.
 *
 * @throws {WesealError} TOKEN_REQUIRED, KEY_REQUIRED, KEY_INVALID, APP_ID_REQUIRED, ACCOUNTS_AMBIGUOUS,
 * TOO_MANY_ACCOUNTS, CONFIG_INVALID. Never first inside a callback.
 */
export function createPush(config: PushConfig): Push {
  const { locale, text, settings, logger } = configText(config);
  const handle = keptHandle(text);

  const push: Push = {
    verifyUrl(query, options) {
      return parsed(
        current().verifyUrl(handle(), queryText(query, locale), optionsText(options, locale)),
      );
    },
    open(query, body, options) {
      const bytes = bodyBytes(body, locale);
      const text = queryText(query, locale);
      const frame = bytes
        ? current().open(handle(), text, bytes, optionsText(options, locale))
        : current().open(
            handle(),
            text,
            parsedBytes(body, locale),
            optionsText(options, locale, true),
          );
      return readOpened(unframe(frame));
    },
    unseal(query, body, options) {
      const bytes = bodyBytes(body, locale);
      const text = queryText(query, locale);
      return parsed(
        bytes
          ? current().unseal(handle(), text, bytes, optionsText(options, locale))
          : current().unseal(
              handle(),
              text,
              parsedBytes(body, locale),
              optionsText(options, locale, true),
            ),
      );
    },
    reply(opened, content = "success", options) {
      const isText = typeof content === "string";
      const text = isText
        ? checkText("content", content, locale)
        : objectText("content", content, locale);
      const frame = current().reply(
        handle(),
        contextText(opened, locale),
        text,
        sealText(options, !isText, locale),
      );
      return readReply(unframe(frame), logger);
    },
    transfer(opened, options) {
      const frame = current().transfer(
        handle(),
        contextText(opened, locale),
        sealText(options, false, locale),
      );
      return readReply(unframe(frame), logger);
    },
    seal(content, options) {
      const isText = typeof content === "string";
      const text = isText
        ? checkText("content", content, locale)
        : objectText("content", content, locale);
      return parsed(current().seal(handle(), text, sealText(options, !isText, locale, random16())));
    },
    handler(onEvent, options) {
      return webHandler(push.receiver(onEvent, options));
    },
    receiver(onEvent, options) {
      return receiverOf(push, { ...settings, locale }, onEvent, options);
    },
  };
  return push;
}

/** Keys whose handles are wiped when their push is no longer reachable. */
const released = new FinalizationRegistry<{ backend: Backend; generation: number; handle: number }>(
  (held) => {
    if (held.backend.generation === held.generation) held.backend.release(held.handle);
  },
);

/** A function that gives the handle, configured anew where the backend had to be replaced. */
function keptHandle(config: string): () => number {
  let backend = current();
  let generation = backend.generation;
  let handle = configured(backend, config);
  const kept = () => {
    const now = current();
    if (now !== backend || now.generation !== generation) {
      backend = now;
      generation = now.generation;
      handle = configured(now, config);
      released.register(kept, { backend, generation, handle });
    }
    return handle;
  };
  released.register(kept, { backend, generation, handle });
  return kept;
}

function configured(backend: Backend, config: string): number {
  return parsed<{ handle: number }>(backend.configure(config)).handle;
}

/** Texts of options that were made before: a handler has the same ones for a second. */
const readyTexts = new WeakMap<object, string>();

/** Options of `open` and `verifyUrl` that will not change, and so need not be read each time. */
export function readyOptions(options: OpenOptions, locale: Locale): OpenOptions {
  readyTexts.set(options, exactText("options", options, locale));
  return options;
}

/** JSON text of the options of a call; `parsed` says that the body is an object that a parser has made. */
export function optionsText(options: object | undefined, locale: Locale, parsed = false): string {
  const text = textOfOptions(options, locale);
  return parsed ? `*${text}` : text;
}

function textOfOptions(options: object | undefined, locale: Locale): string {
  if (options === undefined || options === null) return "";
  const ready = typeof options === "object" ? readyTexts.get(options) : undefined;
  return ready ?? exactText("options", options, locale);
}

function sealText(
  options: SealOptions | ReplyOptions | TransferOptions | undefined,
  object: boolean,
  locale: Locale,
  fresh?: string,
): string {
  const now = seconds();
  if (options === undefined || options === null) {
    const nonce = fresh === undefined ? "" : `"nonce":"${fresh}",`;
    return `{"random":"${random16()}","timestamp":${now},${nonce}"object":${object}}`;
  }
  if (typeof options !== "object") return exactText("options", options, locale);
  const given: SealOptions = reading("options", locale, () => ({ ...options }));
  // What is undefined is not given.
  const { random = random16(), timestamp = now, nonce = fresh, ...others } = given;
  return exactText("options", Object.assign(others, { random, timestamp, nonce, object }), locale);
}

/** What a reply has to know of the request. */
function contextText(opened: Opened, locale: Locale): string {
  if (typeof opened !== "object" || opened === null) objectText("opened", opened, locale);
  const context = reading("opened", locale, () => {
    const { account, mode, format, nonce, type } = opened;
    const event = (opened.event ?? {}) as {
      MsgType?: unknown;
      ToUserName?: unknown;
      FromUserName?: unknown;
    };
    return {
      account,
      mode,
      format,
      nonce,
      type,
      msgType: textOrNothing(event.MsgType),
      toUserName: textOrNothing(event.ToUserName),
      fromUserName: textOrNothing(event.FromUserName),
    };
  });
  return objectText("opened", context, locale);
}

/** A message may have anything under a name: whatever opens can be answered. */
function textOrNothing(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A logger that fails must not cost the answer. */
function tell(logger: PushConfig["logger"], warning: ReplyWarning): void {
  try {
    const told: unknown = logger?.(warning);
    // One that is asynchronous fails later.
    if (told !== undefined) Promise.resolve(told).catch(() => {});
  } catch {
    // The answer is what counts.
  }
}

/** Status and headers, a line break, and the body. */
function readReply(frame: string, logger: PushConfig["logger"]): HttpReply {
  const end = frame.indexOf("\n");
  const { status, headers, warning } = JSON.parse(frame.slice(0, end));
  if (warning) tell(logger, warning);
  return { status, headers, body: frame.slice(end + 1) };
}
