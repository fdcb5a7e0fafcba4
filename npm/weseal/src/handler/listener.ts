/** A listener for Node's servers, without a detour over Request and Response. */

import type { Push } from "../push";
import { elapsed } from "./clock";
import { untaken } from "./failure";
import { type Framework, frameworkOf } from "./framework";
import { readBody } from "./read-body";
import { safely } from "./teller";
import type { HandlerOptions, HandlerReply, Incoming, OnEvent, Receiver } from "./types";
import { addressOf } from "./web";

/**
 * Takes what http and Express give (request, response), what Koa gives (its context), and what Fastify gives
 * (request, reply). Resolves when the answer is given; never rejects.
 */
export type NodeListener = (first: object, second?: object, next?: unknown) => Promise<void>;

/**
 * Makes a listener: `http.createServer(listener(push, onEvent))`, `app.use(path, …)` of Express and Koa,
 * `fastify.all(path, …)`, and in a NestJS controller `await receive(req, res)`. It answers with status 200 exactly
 * whatever the framework would have chosen, and reads bodies that a parser has taken: `rawBody`, text, bytes; a parsed
 * object where a signature covers it.
 *
 * @throws {WesealError} CONFIG_INVALID
 */
export function listener(push: Push, onEvent: OnEvent, options?: HandlerOptions): NodeListener {
  return listenerOf(push.receiver(onEvent, options));
}

/** Makes a receiver a listener. `prepare` completes what it is given. */
export function listenerOf(
  receive: Receiver,
  prepare: (incoming: Incoming, framework: Framework) => HandlerReply | undefined = () => undefined,
): NodeListener {
  return async (first, second) => {
    let framework: Framework | undefined;
    try {
      framework = frameworkOf(first, second);
      const incoming = incomingOf(framework, first);
      if (incoming.method === "POST") {
        const body = readBody(framework, receive);
        const read = body instanceof Promise ? await body : body;
        // The connection is gone: there is nobody to answer.
        if (read === "gone") return;
        Object.assign(incoming, read);
      }
      framework.answer(prepare(incoming, framework) ?? (await receive(incoming)));
    } catch (cause) {
      const reply = await receive(untaken(cause));
      safely(() => framework?.answer(reply));
    }
  };
}

function incomingOf({ raw, url }: Framework, request: object): Incoming {
  const { path, query } = addressOf(url);
  return { method: raw.method ?? "", path, query, request, started: elapsed() };
}
