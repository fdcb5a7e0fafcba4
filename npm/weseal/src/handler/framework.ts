/** Which framework calls, and how it is answered. */

import type { HandlerReply } from "./types";

/** What is used of Node's request. */
export interface RawRequest {
  method?: string;
  url?: string;
  headers: Record<string, string | string[] | undefined>;
  readableDidRead?: boolean;
  readableEnded?: boolean;
  destroyed?: boolean;
  on(event: string, listener: (given: never) => void): unknown;
  destroy(): unknown;
}

/** What is used of Node's response. */
interface RawResponse {
  headersSent: boolean;
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body: string): unknown;
}

interface KoaContext {
  req: RawRequest;
  request: Parsed;
  originalUrl: string;
  status: number;
  body: unknown;
  set(headers: Record<string, string>): void;
}

interface FastifyReply {
  code(status: number): FastifyReply;
  headers(headers: Record<string, string>): FastifyReply;
  send(body: string): unknown;
}

/** What parsers leave of a body. */
export interface Parsed {
  rawBody?: unknown;
  body?: unknown;
}

/** A request of any of them. */
export interface Framework {
  raw: RawRequest;
  /** What a parser has left, if there was one. */
  parsed: Parsed;
  /** The URL as it came, before a router took a part of it. */
  url: string;
  answer(reply: HandlerReply): void;
}

/** Finds out by what is passed: Koa passes a context, Fastify wraps both, the others pass Node's own. */
export function frameworkOf(first: object, second: object | undefined): Framework {
  if ("req" in first && "res" in first && "request" in first)
    return koa(first as unknown as KoaContext);
  // Middleware of Express may leave a `raw`, too; but no `code` on Node's response.
  if ("raw" in first && typeof (second as Partial<FastifyReply>)?.code === "function")
    return fastify(first as { raw: RawRequest } & Parsed, second as FastifyReply);
  const raw = first as RawRequest & Parsed & { originalUrl?: string };
  return {
    raw,
    parsed: raw,
    url: raw.originalUrl ?? raw.url ?? "",
    answer: (reply) => write(second as RawResponse, reply),
  };
}

function koa(context: KoaContext): Framework {
  return {
    raw: context.req,
    parsed: context.request,
    url: context.originalUrl,
    answer({ status, headers, body }) {
      context.status = status;
      context.set(headers);
      // Koa makes 204 of an empty body that is not text.
      context.body = body;
    },
  };
}

function fastify(request: { raw: RawRequest } & Parsed, reply: FastifyReply): Framework {
  return {
    raw: request.raw,
    parsed: request,
    url: request.raw.url ?? "",
    answer: ({ status, headers, body }) => reply.code(status).headers(headers).send(body),
  };
}

function write(response: RawResponse, { status, headers, body }: HandlerReply): void {
  if (response.headersSent) return;
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...headers, "content-length": length });
  response.end(body);
}
