/** Envelopes that are rightly signed, and hold what they should not. */

import { createHash, randomBytes } from "node:crypto";

import type { PushRequest } from "../sender.js";
import {
  encryptOf,
  envelope,
  type Hostile,
  type HostileContext,
  rightText,
  sealedText,
  signed,
} from "./request.js";

/** Envelopes that are rightly signed, and hold what they should not. */
export const SEALED: readonly Hostile[] = [
  {
    id: "altered",
    title: ["密文被改，签名照旧", "the ciphertext altered, the signature kept"],
    why: [
      "msg_signature 覆盖 Encrypt，改动必须被发现。",
      "msg_signature covers Encrypt: a change has to be noticed.",
    ],
    needsKey: true,
    inPlainMode: true,
    make(context) {
      const request = signed(context, encryptOf(context));
      return { ...request, body: envelope(context.shape.format, encryptOf(context)) };
    },
  },
  {
    id: "truncated",
    title: ["密文被截断，签名正确", "a truncated ciphertext, rightly signed"],
    why: ["截断的密文不能当作消息。", "What is cut off is no message."],
    needsKey: true,
    inPlainMode: true,
    make: (context) => signed(context, encryptOf(context).slice(0, 44)),
  },
  {
    id: "not-base64",
    title: ["密文不是 Base64", "Encrypt is not Base64"],
    why: ["应作为错误的请求拒绝。", "It is a broken request."],
    needsKey: true,
    inPlainMode: true,
    make: (context) => signed(context, "!".repeat(64)),
  },
  {
    id: "random-ciphertext",
    title: ["密文是随机数据，签名正确", "random bytes for a ciphertext, rightly signed"],
    why: ["填充与长度不成立，应拒绝。", "Padding and length do not hold."],
    needsKey: true,
    inPlainMode: true,
    make: (context) => signed(context, randomBytes(96).toString("base64")),
  },
  {
    id: "other-app-id",
    title: ["别的 AppID 的消息", "a message for another AppID"],
    why: [
      "同一 Token 与密钥可能用于多个账号，须核对末尾的 AppID。",
      "Accounts may share Token and key: the AppID at the end tells them apart.",
    ],
    needsKey: true,
    inPlainMode: true,
    make: (context) => sealedText(context, rightText(context), { appId: "wx0000000000000000" }),
  },
  {
    id: "other-key",
    title: ["用别的密钥加密", "sealed with another key"],
    why: [
      "解密必然失败，应拒绝而不是崩溃。",
      "It cannot be opened, and is to be refused and not to fail.",
    ],
    needsKey: true,
    inPlainMode: true,
    make: (context) => sealedText(context, rightText(context), { encodingAesKey: otherKey() }),
  },
  {
    id: "two-envelopes",
    title: ["正文里有两个 Encrypt", "two Encrypt in one body"],
    why: ["验签的与解密的可能不是同一个。", "What is verified may not be what is opened."],
    needsKey: true,
    inPlainMode: true,
    // The signed one cannot be opened: who accepts has opened the other.
    make: (context) => twoEnvelopes(context, encryptOf(context).slice(0, 44))[0],
    more: (context) => [twoEnvelopes(context, encryptOf(context).slice(0, 44))[1]],
    doubtful: (context) => twoEnvelopes(context, encryptOf(context)),
  },
];

/** Rightly signed for one of two envelopes, which is the first of them, or the last. */
function twoEnvelopes(context: HostileContext, one: string): [PushRequest, PushRequest] {
  const other = encryptOf(context);
  const body = (first: string, last: string) =>
    context.shape.format === "json"
      ? `{"Encrypt":"${first}","Encrypt":"${last}"}`
      : `<xml><Encrypt>${first}</Encrypt><Encrypt>${last}</Encrypt></xml>`;
  return [signed(context, one, body(one, other)), signed(context, one, body(other, one))];
}

/** A key nobody has, in WeChat's form. */
function otherKey(): string {
  const digits = createHash("sha256").update("weseal: another key").digest("hex");
  return `${digits.slice(0, 42)}A`;
}
