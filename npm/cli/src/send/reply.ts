/** What WeChat makes of a reply. */

import { check, type Finding } from "weseal";

import { cdata, type Message } from "./message.js";
import type { PushRequest, Sender } from "./sender.js";
import type { Answered } from "./transport.js";

/** A reply, read. */
export interface ReadReply {
  /** Whether it came in an envelope. */
  sealed: boolean;
  /** The text inside, or as it came; `undefined` where an envelope cannot be opened. */
  text: string | undefined;
}

/** Opens a reply with the account's own credentials. */
export function readReply(sender: Sender, { body }: Answered): ReadReply {
  const fields = envelopeOf(body);
  if (fields === undefined) return { sealed: false, text: body };
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = fields;
  try {
    const query = { msg_signature: MsgSignature, timestamp: TimeStamp, nonce: Nonce };
    // As XML, which every kind of account has.
    const { message } = sender.push.unseal(
      query,
      `<xml><Encrypt>${cdata(Encrypt)}</Encrypt></xml>`,
    );
    return { sealed: true, text: message };
  } catch {
    // Why it cannot be opened is what the rules say.
    return { sealed: true, text: undefined };
  }
}

/**
 * Judges a reply by the rules of `push-reply`: status, time, format, what the mode permits, and of an envelope its
 * fields, signature, padding and owner.
 */
export function judgeReply(
  sender: Sender,
  message: Message,
  request: PushRequest,
  answer: Answered,
): Finding[] {
  const { appId, token, encodingAesKey, kind } = sender.account;
  const { event } = sender.opened(request);
  const { MsgType, Event, InfoType } = event as Record<string, unknown>;
  return check("push-reply", {
    mode: request.mode,
    format: request.format,
    kind: message.row?.kind === "info" ? "component" : kind,
    event: onlyText({ MsgType, Event, InfoType }),
    status: answer.status,
    ...(answer.contentType === undefined || answer.body === ""
      ? {}
      : { contentType: answer.contentType }),
    body: answer.body,
    ...(encodingAesKey === undefined ? {} : { credentials: { appId, token, encodingAesKey } }),
    request: { nonce: request.nonce },
    elapsedMs: answer.elapsedMs,
  });
}

/**
 * Whether WeChat is done with the message: status 200, and no documented failure inside. An envelope that cannot
 * be opened is none.
 */
export function isAccepted(sender: Sender, answer: Answered): boolean {
  if (answer.status !== 200) return false;
  const { text } = readReply(sender, answer);
  return text !== undefined && !FAILURE.test(text);
}

/** `ErrCode` other than 0, in JSON or XML: the documents' way to ask for another attempt. */
const FAILURE = /"ErrCode"\s*:\s*"?-?[1-9]|<ErrCode>\s*(?:<!\[CDATA\[)?-?[1-9]/;

/** The four fields of an envelope, as JSON or XML carries them. */
function envelopeOf(body: string): Record<(typeof FIELDS)[number], string> | undefined {
  if (!body.includes("Encrypt")) return undefined;
  const field = (name: string) => {
    const json = new RegExp(`"${name}"\\s*:\\s*(?:"([^"]*)"|(\\d+))`).exec(body);
    const xml = new RegExp(`<${name}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(body);
    return json?.[1] ?? json?.[2] ?? xml?.[1]?.trim() ?? "";
  };
  const [Encrypt, MsgSignature, TimeStamp, Nonce] = FIELDS.map(field) as [
    string,
    string,
    string,
    string,
  ];
  // JSON may write the slash of Base64 with a backslash before it.
  return { Encrypt: Encrypt.replaceAll("\\/", "/"), MsgSignature, TimeStamp, Nonce };
}

const FIELDS = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"] as const;

function onlyText(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    ),
  );
}
