/** What to look at where a server has not answered as it should: by the status, or by the failure. */

import type { Mode } from "weseal";

import type { EventRow } from "../generated/events.js";
import { say } from "../locale.js";
import { type Answer, isAnswered, type Unanswered } from "./transport.js";

/** What to look at after a push that was not accepted. */
export function pushHint(answer: Answer, mode: Mode, row: EventRow | undefined): string {
  if (!isAnswered(answer)) return failureHint(answer.failure);
  const { status } = answer;
  if (status === 200)
    return say(
      "回包写明了失败（错误码非 0）：微信会重新推送，查看服务端处理函数的错误。",
      "The reply says by its code that it failed, so WeChat pushes again. See the error of the server's handler.",
    );
  if (status === 400 || status === 401 || status === 403) return refusedHint(status, mode);
  if (status >= 500 && row?.ack === "query") return answerHint(row);
  return statusHint(status);
}

/** What to look at after a verification with another status than 200. */
export function verifyHint(status: number): string {
  if (status === 400 || status === 401 || status === 403)
    return say(
      "核对令牌(Token)，签名由 Token、timestamp、nonce 得出；GET 与 POST 用同一个地址，前面不要有登录校验。",
      "Compare the Token: the signature is of Token, timestamp and nonce. GET and POST have one address, with no login before it.",
    );
  return statusHint(status);
}

/** Which fields an event asks for, where it asks for any. */
export function answerHint({ name, reply }: EventRow): string {
  const shapes = reply.flatMap((shape) =>
    typeof shape === "string" ? [] : [Object.keys(shape).join(", ")],
  );
  const or = say("，或 ", ", or ");
  const fields = shapes.map((shape) => `{ ${shape} }`).join(or);
  return say(
    `${name} 须回复内容：${fields}。为它写一个返回这些字段的处理函数，并查看服务端的错误。`,
    `${name} asks for an answer: ${fields}. Give it a handler that returns these fields, and see the server's error.`,
  );
}

/** What to look at where there was no answer at all. */
export function failureHint(failure: Unanswered["failure"]): string {
  return {
    timeout: say(
      "5 秒内须回包：查看服务端在等什么；从未到达时检查防火墙与端口。",
      "An answer is due within five seconds. See what the server waits for; where nothing arrives, the firewall and the port.",
    ),
    reset: say(
      "连接被服务端或代理中断：查看它们的日志。",
      "The server or a proxy has hung up: see their logs.",
    ),
    refused: say(
      "确认服务已启动，地址与端口正确。",
      "See that the server runs, at this address and port.",
    ),
    dns: say("核对域名，以及它的解析。", "Compare the name of the host, and how it is resolved."),
    tls: say(
      "核对 http 与 https；证书须由受信任的机构签发且含此域名（自签名证书用 NODE_EXTRA_CA_CERTS 指定）。",
      "Compare http and https. The certificate has to be of a trusted authority and of this name (one of your own: NODE_EXTRA_CA_CERTS).",
    ),
    other: say(
      "确认服务已启动，地址与端口正确。",
      "See that the server runs, at this address and port.",
    ),
  }[failure];
}

/** Of what the library itself refuses, and of whoever does the same. */
function refusedHint(status: number, mode: Mode): string {
  if (mode === "plain")
    return say(
      "推送的是明文：服务端的 mode 是安全或兼容模式时会拒绝，两边须一致（--mode）。否则核对令牌(Token)。",
      "It was pushed in plain mode: a server in secure or compat mode refuses that, so compare the modes (--mode). Else compare the Token.",
    );
  if (status === 400)
    return say(
      "核对 --mode 与服务端的 mode，以及是否有中间件改动了请求体；原因在服务端的日志（onError）里。",
      "Compare --mode with the server's mode, and see that nothing changes the body on its way. The reason is in the server's log (onError).",
    );
  return say(
    "核对两边的令牌(Token)、消息加解密密钥与 AppID；原因在服务端的日志（onError）里。",
    "Compare the Token, the EncodingAESKey and the AppID of both sides. The reason is in the server's log (onError).",
  );
}

function statusHint(status: number): string {
  if (status >= 300 && status < 400)
    return say(
      "填写重定向后的地址，注意 https、末尾的斜杠与登录中间件。",
      "Give the address it points to: https, a slash at the end, or a login that stands before.",
    );
  if (status === 404 || status === 405)
    return say(
      "核对网址的路径；GET 与 POST 用同一个地址。",
      "Compare the path of the URL. GET and POST have one address.",
    );
  if (status === 413)
    return say(
      "检查代理与 body parser 的大小上限。",
      "See how much the proxy and the body parser let pass.",
    );
  if (status === 415)
    return say(
      "接受 application/json 与 text/xml 的请求体。",
      "Accept bodies of application/json and text/xml.",
    );
  if (status === 502 || status === 503 || status === 504)
    return say(
      "服务或它的存储暂时不可用，或代理连不上服务：查看它们的日志。",
      "The server or its store is not available, or a proxy does not reach it: see their logs.",
    );
  if (status >= 500)
    return say(
      "查看服务端日志中的错误（onError）。",
      "See the error in the server's log (onError).",
    );
  return say(
    "5 秒内以状态码 200 回包；处理失败的消息也要有结果。",
    "Reply with status 200 within five seconds.",
  );
}
