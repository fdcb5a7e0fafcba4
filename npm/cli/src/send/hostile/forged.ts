/** Requests that are not WeChat's, or not of now. */

import { randomInt } from "node:crypto";

import { createSender, nowSeconds, type PushRequest } from "../sender.js";
import {
  encryptOf,
  encryptsIn,
  type Hostile,
  type HostileContext,
  right,
  SIGNATURES,
  signed,
  spoilt,
  withParameter,
} from "./request.js";

const DAY = 86_400;

/** What a refused verification must not give back. */
export const ECHO = "4375120948345356249";
export const SCRIPT = "<script>alert(document.domain)</script>";

/** Requests that are not WeChat's, or not of now. */
export const FORGED: readonly Hostile[] = [
  {
    id: "bad-signature",
    title: ["签名错一位", "one digit of the signature is wrong"],
    why: ["任何人都能伪造推送。", "Anybody could forge pushes."],
    needsKey: false,
    inPlainMode: true,
    make: (context) => withParameter(right(context), SIGNATURES, spoilt),
  },
  {
    id: "other-token",
    title: ["用别的 Token 签名", "signed with another Token"],
    why: ["任何人都能伪造推送。", "Anybody could forge pushes."],
    needsKey: false,
    inPlainMode: true,
    make(context) {
      const { account } = context.sender;
      const other = createSender({ ...account, token: `${account.token}x` });
      return right({ ...context, sender: other });
    },
  },
  {
    id: "no-signature",
    title: ["没有签名", "without a signature"],
    why: ["任何人都能伪造推送。", "Anybody could forge pushes."],
    needsKey: false,
    inPlainMode: true,
    make: (context) => withParameter(right(context), SIGNATURES, () => undefined),
  },
  {
    id: "repeated-parameter",
    title: ["参数出现两次", "a parameter stands twice in the query"],
    why: [
      "框架会取其一或合成数组，验签的与读取的可能不同。",
      "Frameworks take one or both: what is verified may not be what is read.",
    ],
    needsKey: false,
    inPlainMode: true,
    // The signed time is two days old: who accepts has read the other.
    make: (context) => twoTimes(context)[0],
    more: (context) => [twoTimes(context)[1]],
    doubtful(context) {
      const request = right(context);
      const spoiltOnes = request.query
        .filter(([name]) => SIGNATURES.includes(name))
        .map(([name, value]) => [name, spoilt(value)] as const);
      return [
        { ...request, query: [...spoiltOnes, ...request.query] },
        { ...request, query: [...request.query, ...spoiltOnes] },
      ];
    },
  },
  {
    id: "plain-signature-only",
    title: [
      "密文只带 signature，没有 msg_signature",
      "sealed, with signature but no msg_signature",
    ],
    why: [
      "signature 不覆盖正文，重放它就能换掉正文。",
      "signature does not cover the body: whoever has seen one could send any.",
    ],
    needsKey: true,
    inPlainMode: true,
    make: (context) =>
      withParameter(signed(context, encryptOf(context)), ["msg_signature"], () => undefined),
  },
  {
    id: "replay",
    title: ["两天前的请求原样重放", "a request of two days ago, replayed"],
    why: [
      "微信的重试不会晚于一天，截获的请求不应永远有效。",
      "WeChat's retries end within a day: what was recorded must not hold for ever.",
    ],
    needsKey: false,
    inPlainMode: true,
    make: (context) => right(context, { timestamp: nowSeconds() - 2 * DAY }),
  },
  {
    id: "future",
    title: ["一小时后的请求", "a request from an hour ahead"],
    why: ["时间戳可以提前签好，供以后重放。", "It could be signed today, to be replayed later."],
    needsKey: false,
    inPlainMode: true,
    make: (context) => right(context, { timestamp: nowSeconds() + 3600 }),
  },
  {
    id: "milliseconds",
    title: ["时间戳是毫秒", "the timestamp in milliseconds"],
    why: ["时间戳须恰为 10 位数字。", "The timestamp has exactly ten digits."],
    needsKey: false,
    inPlainMode: true,
    make(context) {
      const timestamp = nowSeconds() * 1000;
      const hasKey = context.sender.account.encodingAesKey !== undefined;
      return hasKey
        ? signed(context, encryptOf(context), undefined, `${timestamp}`)
        : right(context, { mode: "plain", timestamp });
    },
  },
  {
    id: "shifted",
    title: [
      "数字从时间戳移到 nonce，签名不变",
      "a digit moved from timestamp to nonce, with one signature",
    ],
    why: [
      "被签名的各段之间没有分隔，须先检查各段的形式。",
      "Nothing stands between the signed parts: the form of each has to be checked.",
    ],
    needsKey: false,
    inPlainMode: true,
    make: shifted,
  },
  {
    id: "downgrade",
    title: ["降级为明文", "downgraded to plain"],
    why: [
      "明文请求的签名不覆盖正文，截获一次即可伪造任意内容。",
      "The signature of a plain request does not cover its body.",
    ],
    needsKey: true,
    inPlainMode: false,
    make: (context) => right(context, { mode: "plain" }),
  },
  {
    id: "downgrade-raw",
    title: ["明文并声明 encrypt_type=raw", "plain, and declared as encrypt_type=raw"],
    why: ["加密与否不由请求自己决定。", "Whether it is encrypted is not for the request to say."],
    needsKey: true,
    inPlainMode: false,
    make(context) {
      const request = right(context, { mode: "plain" });
      return { ...request, query: [...request.query, ["encrypt_type", "raw"]] };
    },
  },
  {
    id: "verify-forged",
    title: ["URL 验证的签名错误", "a verification with a wrong signature"],
    why: [
      "不验签就返回 echostr，等于谁都能绑定。",
      "To echo without verifying is to trust anybody.",
    ],
    needsKey: false,
    inPlainMode: true,
    make: ({ sender }) => withParameter(sender.verification(ECHO), SIGNATURES, spoilt),
  },
  {
    id: "verify-script",
    title: ["echostr 里的脚本", "a script in echostr"],
    why: [
      "签名不覆盖 echostr，原样返回会成为跨站脚本。",
      "The signature does not cover echostr: sent back, the script would run.",
    ],
    needsKey: false,
    inPlainMode: true,
    make: ({ sender }) => withParameter(sender.verification(ECHO), ["echostr"], () => SCRIPT),
  },
];

/** An old request with a fresh time before its own, or behind it. */
function twoTimes(context: HostileContext): [PushRequest, PushRequest] {
  const request = right(context, { timestamp: nowSeconds() - 2 * DAY });
  const fresh = ["timestamp", `${nowSeconds()}`] as const;
  return [
    { ...request, query: [fresh, ...request.query] },
    { ...request, query: [...request.query, fresh] },
  ];
}

/** So many times a nonce is drawn: where a Token stands between any two numbers, none will do. */
const DRAWS = 2000;

/**
 * Ten digits become nine, and the last of them begins the nonce. The digest stays where both are neighbours in the
 * sorted parts, before and after: time and nonce are drawn until they are.
 */
function shifted(context: HostileContext): PushRequest {
  let moved = right(context);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const nonce = `${randomInt(100_000_000, 1_000_000_000)}`;
    const request = right(context, { timestamp: nowSeconds() - (draw % 30), nonce });
    const digit = parameterOf(request, "timestamp").slice(-1);
    moved = withParameter(request, ["nonce"], (value) => digit + value);
    moved = withParameter(moved, ["timestamp"], (value) => value.slice(0, -1));
    if (joined(context, moved) === joined(context, request)) break;
  }
  return moved;
}

/** What the signature of a request is made of. Source: the message push guide, 验证消息. */
function joined({ sender }: HostileContext, request: PushRequest): string {
  const parts = [parameterOf(request, "timestamp"), parameterOf(request, "nonce")];
  const sealed = request.mode === "plain" ? [] : encryptsIn(request.body);
  return [sender.account.token, ...parts, ...sealed].sort().join("");
}

function parameterOf({ query }: PushRequest, wanted: string): string {
  return query.find(([name]) => name === wanted)?.[1] ?? "";
}
