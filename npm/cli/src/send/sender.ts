/** What WeChat knows of an account, and the requests it makes of it. */

import { randomInt } from "node:crypto";

import { createPush, type Format, type Mode, type Opened, type Push, signature } from "weseal";

import { cdata, jsonText, type Message, xmlText } from "./message.js";

/** The settings of an account, as they stand in WeChat's console. */
export interface Account {
  appId: string;
  token: string;
  /** Absent where the account knows plain mode alone. */
  encodingAesKey?: string;
  kind: "miniprogram" | "officialAccount" | "component" | "wecom";
  /** The account's id in `ToUserName`. Default: the one of WeChat's samples. */
  userName?: string;
}

/** How a message is sent. */
export interface Shape {
  mode: Mode;
  format: Format;
  /** When it is signed, in Unix seconds. Default: now. */
  timestamp?: number | undefined;
  /** Default: random. */
  nonce?: string | undefined;
}

/** A request, ready to go out. */
export interface PushRequest {
  method: string;
  query: readonly (readonly [name: string, value: string])[];
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
  mode: Mode;
  format: Format;
  nonce: string;
}

/** WeChat, for one account. */
export interface Sender {
  readonly account: Account;
  /** Opens and seals as the account does: for replies, and to know what a server makes of a request. */
  readonly push: Push;
  /** The push of a message. */
  request(message: Message, shape: Shape): PushRequest;
  /** The request that is made when the settings are saved. The answer is to be `echo`. */
  verification(echo: string, options?: { timestamp?: number }): PushRequest;
  /** What a server makes of a request: the event, and the key it deduplicates by. */
  opened(request: PushRequest): Opened;
}

/** The id of WeChat's own samples. */
export const SAMPLE_USER_NAME = "gh_97417a04a28d";

/**
 * Plays WeChat for an account.
 *
 * @throws {WesealError} what `createPush` throws of credentials.
 */
export function createSender(account: Account): Sender {
  const push = pushOf(account);
  const sign = (...parts: string[]) => signature([account.token, ...parts]);

  return {
    account,
    push,
    request(message, { mode, format, timestamp = nowSeconds(), nonce = freshNonce() }) {
      const text = textOf(message, format);
      const sealed = mode === "plain" ? undefined : push.seal(text, { timestamp, nonce });
      const isSealed = sealed !== undefined;
      const plainSignature = ["signature", sign(`${timestamp}`, nonce)] as const;
      const query: [string, string][] = [
        ["timestamp", `${timestamp}`],
        ["nonce", nonce],
        ...(isSealed ? ([["msg_signature", sealed.MsgSignature]] as [string, string][]) : []),
      ];
      const body = isSealed ? envelope(message, text, sealed.Encrypt, mode, format, account) : text;
      const isWecom = account.kind === "wecom";
      const known = isWecom
        ? query
        : [plainSignature, ...query, ...(isSealed ? [["encrypt_type", "aes"] as const] : [])];
      return {
        method: "POST",
        query: known,
        headers: headersOf(format),
        body,
        mode,
        format,
        nonce,
      };
    },
    verification(echo, { timestamp = nowSeconds() } = {}) {
      const nonce = freshNonce();
      const rest: [string, string][] = [
        ["timestamp", `${timestamp}`],
        ["nonce", nonce],
      ];
      const query: (readonly [string, string])[] =
        account.kind === "wecom"
          ? sealedEcho(push, echo, rest, { timestamp, nonce })
          : [["signature", sign(`${timestamp}`, nonce)], ...rest, ["echostr", echo]];
      return { method: "GET", query, headers: {}, body: "", mode: "plain", format: "json", nonce };
    },
    opened(request) {
      return push.open(queryText(request), request.body);
    },
  };
}

/** The account as the library has it: in every mode that there is for it. @throws {WesealError} */
export function pushOf({ userName: _, appId, ...settings }: Account): Push {
  const mode = settings.kind === "component" ? "secure" : "plain";
  return createPush({ ...settings, ...(appId === "" ? {} : { appId }), mode });
}

/** The query as it stands behind the address. */
export function queryText(request: Pick<PushRequest, "query">): string {
  return request.query
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join("&");
}

/** Unix seconds. */
export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** Ten digits at most, as WeChat's own. */
export function freshNonce(): string {
  return `${randomInt(100_000_000, 2_147_483_647)}`;
}

/** WeCom seals what is to be echoed. */
function sealedEcho(
  push: Push,
  echo: string,
  rest: [string, string][],
  options: { timestamp: number; nonce: string },
): (readonly [string, string])[] {
  const { Encrypt, MsgSignature } = push.seal(echo, options);
  return [["msg_signature", MsgSignature], ...rest, ["echostr", Encrypt]];
}

function textOf({ content, row }: Message, format: Format): string {
  if (typeof content === "string") return content;
  return format === "json" ? jsonText(content) : xmlText(content, row?.wrapper);
}

/** What goes out: of a sealed message the receiver and `Encrypt`, in compat mode behind the plain fields. */
function envelope(
  message: Message,
  text: string,
  encrypt: string,
  mode: Mode,
  format: Format,
  account: Account,
): string {
  const isInfo = message.row?.kind === "info";
  const [name, value] = isInfo
    ? ["AppId", account.appId]
    : ["ToUserName", account.userName ?? SAMPLE_USER_NAME];
  if (format === "json") {
    const sealed = `"Encrypt":${JSON.stringify(encrypt)}}`;
    const inner = text.trimEnd().slice(0, -1);
    return mode === "compat" ? `${inner},${sealed}` : `{"${name}":"${value}",${sealed}`;
  }
  const sealed = `<Encrypt>${cdata(encrypt)}</Encrypt></xml>`;
  const inner = text.slice(0, text.lastIndexOf("</"));
  return mode === "compat"
    ? `${inner}${sealed}`
    : `<xml><${name}>${cdata(value)}</${name}>${sealed}`;
}

function headersOf(format: Format): Record<string, string> {
  return {
    "content-type": format === "json" ? "application/json" : "text/xml",
    "user-agent": "Mozilla/4.0",
    accept: "*/*",
  };
}
