/** What a hostile request is, and how a right one is spoilt. */

import { signature } from "weseal";

import type { Text } from "../../locale.js";
import { type MessageOptions, makeMessage, rowOf } from "../message.js";
import {
  type Account,
  freshNonce,
  nowSeconds,
  type PushRequest,
  pushOf,
  type Sender,
  type Shape,
} from "../sender.js";

/** A hostile request. */
export interface Hostile {
  id: string;
  title: Text;
  /** Why it has to be refused. */
  why: Text;
  /** Whether it can be made of an account without a key. */
  needsKey: boolean;
  /** Whether it is hostile where the console is in plain mode. */
  inPlainMode: boolean;
  /** Whether hanging up in the middle is as good as a status. */
  mayHangUp?: boolean;
  make(context: HostileContext): PushRequest;
  /** The same in another form, to be refused as well. */
  more?(context: HostileContext): PushRequest[];
  /** What is right in one reading: to accept it is no fault, but deserves a warning. */
  doubtful?(context: HostileContext): PushRequest[];
}

/** What a hostile request is made of. */
export interface HostileContext {
  sender: Sender;
  shape: Shape;
  fresh(): MessageOptions;
}

/** A right request, to be spoilt. */
export function right(
  { sender, shape, fresh }: HostileContext,
  change: Partial<Shape> = {},
): PushRequest {
  const name = sender.account.kind === "component" ? "component_verify_ticket" : "text";
  const row = rowOf(name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return sender.request(makeMessage(row, fresh()), { ...shape, ...change });
}

/** The same with one parameter changed; what becomes `undefined` goes. */
export function withParameter(
  request: PushRequest,
  names: readonly string[],
  change: (value: string) => string | undefined,
): PushRequest {
  const query = request.query.flatMap(([name, value]): [string, string][] => {
    const changed = names.includes(name) ? change(value) : value;
    return changed === undefined ? [] : [[name, changed]];
  });
  return { ...request, query };
}

export const SIGNATURES = ["signature", "msg_signature"];

/** The last digit turned into another. */
export const spoilt = (hex: string) => hex.slice(0, -1) + (hex.endsWith("0") ? "1" : "0");

/** A sealed request around any envelope, rightly signed, with any timestamp. */
export function signed(
  { sender, shape }: HostileContext,
  encrypt: string,
  body?: string,
  timestamp = `${nowSeconds()}`,
): PushRequest {
  const { token } = sender.account;
  const nonce = freshNonce();
  const format = shape.format;
  return {
    method: "POST",
    query: [
      ["signature", signature([token, timestamp, nonce])],
      ["timestamp", timestamp],
      ["nonce", nonce],
      ["encrypt_type", "aes"],
      ["msg_signature", signature([token, timestamp, nonce, encrypt])],
    ],
    headers: { "content-type": format === "json" ? "application/json" : "text/xml" },
    body: body ?? envelope(format, encrypt),
    mode: "secure",
    format,
    nonce,
  };
}

export function envelope(format: "json" | "xml", encrypt: string): string {
  return format === "json"
    ? JSON.stringify({ ToUserName: "gh_97417a04a28d", Encrypt: encrypt })
    : `<xml><ToUserName>gh_97417a04a28d</ToUserName><Encrypt>${encrypt}</Encrypt></xml>`;
}

/** What stands as `Encrypt` in a body, each time. */
export function encryptsIn(body: PushRequest["body"]): string[] {
  const text = Buffer.from(body).toString();
  const found = text.matchAll(/"Encrypt":"([^"]*)"|<Encrypt>(?:<!\[CDATA\[)?([^<\]]*)/g);
  return [...found].map(([, json, xml]) => json ?? xml ?? "");
}

/** Any text, sealed and signed by the account, or by one that differs from it. */
export function sealedText(
  context: HostileContext,
  text: string,
  other: Partial<Account> = {},
): PushRequest {
  const { Encrypt } = pushOf({ ...context.sender.account, ...other }).seal(text);
  return signed(context, Encrypt);
}

export function encryptOf(context: HostileContext): string {
  return context.sender.push.seal('{"MsgType":"text"}').Encrypt;
}

export function rightText({ fresh }: HostileContext): string {
  const { userName, now } = fresh();
  return JSON.stringify({
    ToUserName: userName,
    FromUserName: "o",
    CreateTime: now,
    MsgType: "text",
    Content: "1",
    MsgId: 1,
  });
}
