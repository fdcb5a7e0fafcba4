/** Pushes that Tencent's cloud hands on without a signature: to functions as their event, to containers over HTTP. */

import { facadeError } from "../error";
import { environmentLocale, type Locale } from "../locale";
import { createPush, type PushConfig } from "../push";
import { nonce, random16, seconds } from "../random";
import { signature } from "../signature";
import { checkSource, type WxContext } from "./cloud-source";
import { type FunctionContext, remainingOf } from "./cloud-time";
import { untaken } from "./failure";
import { listenerOf, type NodeListener } from "./listener";
import type { HandlerOptions, HandlerReply, Incoming, OnEvent, Receiver } from "./types";

/** How unsigned pushes are handled. */
export interface CloudOptions extends HandlerOptions, Pick<PushConfig, "dedupeBy" | "locale"> {
  /** The AppID that the messages are for; it becomes a part of `dedupeKey`. */
  appId?: string;
  /**
   * The values of SOURCE that a push has been seen to come with; "" where it had none. Nothing is allowed by
   * default, since a client can call the same function with an event of its own: `logger` is told the source of
   * every call.
   */
  allowSources?: readonly string[];
  /** What the platform says of the call: `() => cloud.getWXContext()`. Functions only; `allowSources` needs it. */
  wxContext?(): WxContext | Promise<WxContext>;
}

/**
 * Makes a function that pushes call: `exports.main = pushFunction(onEvent, { wxContext, allowSources })`. It gives
 * the answer back, and throws where the event was not dealt with, so that it comes again.
 *
 * @throws {WesealError} CONFIG_INVALID: also for `allowSources` without `wxContext`.
 */
export function pushFunction(
  onEvent: OnEvent,
  options: CloudOptions = {},
): (event: object, context?: FunctionContext) => Promise<unknown> {
  const { receive, query, allowed, locale } = unsigned(onEvent, options);
  const { wxContext } = options;
  // Nobody would say where a call comes from, and so every one would count as allowed, or as none.
  if (allowed.length > 0 && typeof wxContext !== "function")
    throw facadeError(
      "CONFIG_INVALID",
      { path: "wxContext", reason: words.wxContext[locale] },
      undefined,
      locale,
    );
  const incomingOf = async (event: object, context?: FunctionContext): Promise<Incoming> => {
    const { SOURCE: source, FROM_APPID: fromAppId } = wxContext ? await wxContext() : {};
    const incoming: Incoming = {
      method: "POST",
      query: query(),
      body: JSON.stringify(event),
      remainingMs: remainingOf(context),
      request: event,
      fromAppId,
    };
    return checkSource(incoming, source, allowed);
  };
  return async (event, context) => {
    const reply = await receive(await incomingOf(event, context).catch(untaken));
    // Whoever has called learns no more than that; `onError` is told why.
    if (reply.status !== 200) throw new Error(`weseal: ${reply.status} ${reply.body}`);
    return contentOf(reply.body);
  };
}

/** An object where the answer is one. */
function contentOf(body: string): unknown {
  if (!body.startsWith("{")) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/**
 * Makes a listener for a container of WeChat Cloud Hosting (微信云托管), for the servers that `listener` of
 * weseal/node is for. It answers the probe that is sent when the path is configured.
 *
 * @throws {WesealError} CONFIG_INVALID
 */
export function container(onEvent: OnEvent, options: CloudOptions = {}): NodeListener {
  const { receive, query, probed, allowed } = unsigned(onEvent, options);
  return listenerOf(receive, (incoming, { raw: { headers } }) => {
    if (isProbe(incoming.body)) return probed;
    incoming.query = query();
    incoming.fromAppId = text(headers["x-wx-from-appid"]);
    // The documents print both names.
    const given = [text(headers["x-wx-source"]), text(headers["x-wx-sources"])];
    const sources = given.filter((source) => source !== undefined);
    checkSource(incoming, sources.join(","), allowed);
    return undefined;
  });
}

/** What opens them: a plain push, whose Token exists in this process alone and signs what comes. */
function unsigned(
  onEvent: OnEvent,
  options: CloudOptions,
): {
  receive: Receiver;
  query: () => string;
  probed: HandlerReply;
  allowed: readonly string[];
  locale: Locale;
} {
  const { appId, dedupeBy, locale, allowSources: allowed = [], wxContext, ...others } = options;
  const token = random16() + random16();
  const push = createPush({
    token,
    mode: "plain",
    ...(appId === undefined ? {} : { appId }),
    ...(dedupeBy === undefined ? {} : { dedupeBy }),
    ...(locale === undefined ? {} : { locale }),
    ...(others.maxBodyBytes === undefined ? {} : { maxBodyBytes: others.maxBodyBytes }),
  });
  const known = locale ?? environmentLocale();
  // A text has `includes`, too, and would allow every part of itself.
  if (!Array.isArray(allowed) || !allowed.every((source) => typeof source === "string"))
    throw facadeError(
      "CONFIG_INVALID",
      { path: "allowSources", reason: words.allowSources[known] },
      undefined,
      known,
    );
  const query = () => {
    const timestamp = String(Math.floor((options.now ?? seconds)()));
    const once = nonce();
    const signed = signature([token, timestamp, once]);
    return `timestamp=${timestamp}&nonce=${once}&signature=${signed}`;
  };
  const heard: HandlerOptions = { ...others };
  // A source that nobody hears of could never be allowed.
  if (!others.onError && !others.logger) heard.onError = (error) => console.warn(error.message);
  const receive = push.receiver(onEvent, heard);
  const headers = { "content-type": "text/plain; charset=utf-8" };
  const probed = { status: 200, headers, body: "success" };
  return { receive, query, probed, allowed: [...allowed], locale: known };
}

const words = {
  allowSources: { "zh-CN": "应为字符串数组", en: "it is an array of strings" },
  wxContext: {
    "zh-CN": "设置了 allowSources 时必填，应为函数：() => cloud.getWXContext()",
    en: "with allowSources it is needed, a function: () => cloud.getWXContext()",
  },
};

/** `{"action":"CheckContainerPath"}`, or the same as XML, or as a parser has left it. */
function isProbe(body: Incoming["body"]): boolean {
  const isBytes = body instanceof Uint8Array;
  if (typeof body !== "string" && !isBytes)
    return (body as { action?: unknown } | null | undefined)?.action === "CheckContainerPath";
  if (body.length > LONGEST_PROBE) return false;
  const text = isBytes ? new TextDecoder().decode(body) : body;
  return PROBES.some((form) => form.test(text));
}

const LONGEST_PROBE = 256;
const PROBES = [
  /^\s*\{\s*"action"\s*:\s*"CheckContainerPath"\s*\}\s*$/,
  /^\s*<xml>\s*<action>\s*(?:<!\[CDATA\[)?CheckContainerPath(?:\]\]>)?\s*<\/action>\s*<\/xml>\s*$/,
];

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(",") : header;
}
