/** One HTTP request, cut off where WeChat would. */

import { type Agent, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { performance } from "node:perf_hooks";

import { say } from "../locale.js";
import { type PushRequest, queryText } from "./sender.js";

/** WeChat hangs up after five seconds. */
export const CUT_MS = 5000;

/** What a server has answered. */
export interface Answered {
  status: number;
  contentType: string | undefined;
  headers: Record<string, string>;
  body: string;
  elapsedMs: number;
}

/** Why there is no answer: too late, hung up, nobody there, no such name, no trust, or anything else. */
export interface Unanswered {
  failure: "timeout" | "reset" | "refused" | "dns" | "tls" | "other";
  /** The code of the system, or what it says. */
  reason: string;
  elapsedMs: number;
}

export type Answer = Answered | Unanswered;

/** Options of {@link exchange}. */
export interface ExchangeOptions {
  /** After how many milliseconds it is cut. Default 5000. */
  cutMs?: number;
  /** Keeps connections open, for measurements. Default: a connection for each request. */
  agent?: Agent | false;
}

/** More of a reply is not read: no document shows a long one. */
const MOST = 1024 * 1024;

/** Sends a request. What goes wrong is an answer too, never thrown. */
export function exchange(
  url: URL,
  request: PushRequest,
  options: ExchangeOptions = {},
): Promise<Answer> {
  const { cutMs = CUT_MS, agent = false } = options;
  const started = performance.now();
  const elapsed = () => Math.round((performance.now() - started) * 10) / 10;
  const body = typeof request.body === "string" ? Buffer.from(request.body) : request.body;

  return new Promise((resolve) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const target = withQuery(url, queryText(request));
    const headers: Record<string, string | number> = { ...request.headers };
    if (request.method !== "GET") headers["content-length"] = body.length;
    const outgoing = send(target, { method: request.method, headers, agent });
    const timer = setTimeout(() => {
      settle({ failure: "timeout", reason: `${cutMs} ms`, elapsedMs: elapsed() });
      outgoing.destroy();
    }, cutMs);
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    const fail = (error: NodeJS.ErrnoException) => {
      settle({
        failure: failureOf(error),
        reason: error.code ?? error.message,
        elapsedMs: elapsed(),
      });
    };
    outgoing.on("error", fail);
    outgoing.on("response", (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MOST) chunks.push(chunk);
        else incoming.destroy();
      });
      incoming.on("error", fail);
      incoming.on("close", () => {
        if (!incoming.complete && size <= MOST) {
          settle({ failure: "reset", reason: "ECONNRESET", elapsedMs: elapsed() });
          return;
        }
        settle({
          status: incoming.statusCode ?? 0,
          contentType: incoming.headers["content-type"],
          headers: headersOf(incoming.headers),
          body: Buffer.concat(chunks).toString(),
          elapsedMs: elapsed(),
        });
      });
    });
    outgoing.end(request.method === "GET" ? undefined : body);
  });
}

/** Whether there is an answer at all. */
export function isAnswered(answer: Answer): answer is Answered {
  return "status" in answer;
}

function withQuery(url: URL, query: string): URL {
  const target = new URL(url);
  target.search = target.search === "" ? `?${query}` : `${target.search}&${query}`;
  return target;
}

function headersOf(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, `${value ?? ""}`]),
  );
}

/** What Node says of certificates, and of whoever does not speak TLS. */
const TLS = /^(?:ERR_(?:TLS|SSL)_|EPROTO$|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_)/;

/** The same in the reader's language. */
export function failureWord(failure: Unanswered["failure"]): string {
  return {
    timeout: say("超时", "time-out"),
    reset: say("连接被重置", "connection reset"),
    refused: say("连接被拒绝", "connection refused"),
    dns: say("域名无法解析", "no such host"),
    tls: say("TLS 握手或证书失败", "TLS or its certificate failed"),
    other: say("无法连接", "cannot connect"),
  }[failure];
}

function failureOf({ code }: NodeJS.ErrnoException): Unanswered["failure"] {
  if (code === "ECONNREFUSED") return "refused";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "dns";
  if (code !== undefined && TLS.test(code)) return "tls";
  return code === "ECONNRESET" || code === "EPIPE" ? "reset" : "other";
}
