/** An opened push, or why it cannot be opened, for a person. */

import type { Opened, WesealError } from "weseal";

import { say, told } from "../locale.js";
import { rowOf } from "../send/message.js";
import { bold, cyan, dim, red, yellow } from "../terminal/style.js";
import { columns, harmless, pad, wrapped } from "../terminal/text.js";
import { jsonLines } from "./json.js";

/** What it is, how it came, and the event. */
export function openedText(opened: Opened): string {
  const { type, event, mode, format, account, timestamp, nonce, dedupeKey } = opened;
  const row = rowOf(type);
  const title = row === undefined ? untitled(type) : told(row.title);
  return [
    `${bold(cyan(harmless(type)))}  ${title}`,
    fact(say("方式", "came as"), `${modeWord(mode)} · ${format.toUpperCase()}`),
    fact("AppID", harmless(account.appId)),
    fact(say("时间", "signed"), `${moment(timestamp)} · nonce ${harmless(nonce)}`),
    fact(say("排重键", "dedupe key"), dedupeKey),
    ...jsonLines(event, "  "),
  ].join("\n");
}

/** The code, what is wrong, and the likely cause. */
export function refusalText({ code, wechatCode, message, hint }: WesealError): string {
  const codes = wechatCode === undefined ? code : `${code} ${wechatCode}`;
  return [
    `${red("✗")} ${bold(red(codes))}`,
    ...wrapped(message, columns() - 2).map((line) => `  ${line}`),
    ...(hint === undefined
      ? []
      : wrapped(hint.message, columns() - 2).map((line) => `  ${yellow(line)}`)),
  ].join("\n");
}

/** A mode in the reader's language. */
function modeWord(mode: "secure" | "compat" | "plain"): string {
  return {
    secure: say("安全模式", "secure mode"),
    compat: say("兼容模式", "compat mode"),
    plain: say("明文模式", "plain mode"),
  }[mode];
}

/** What is known and yet no event is a passive reply, which nobody pushes. */
function untitled(type: string): string {
  return type === "unknown"
    ? say("未知的消息", "an unknown message")
    : say("被动回复", "a passive reply");
}

function fact(name: string, value: string): string {
  return `  ${dim(pad(name, 12))}${value}`;
}

function moment(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace("T", " ").replace(".000Z", " UTC");
}
