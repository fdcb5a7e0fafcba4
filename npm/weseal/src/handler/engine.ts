/** What answers requests, whatever server or platform brings them. */

import type { Opened } from "../generated/types";
import type { Push } from "../push";
import { elapsed } from "./clock";
import { asError, refusal } from "./failure";
import { hintOf } from "./hint";
import { Message } from "./message";
import { type Plan, type PushSettings, planOf } from "./plan";
import { type Teller, tellerOf } from "./teller";
import type { HandlerOptions, HandlerReply, Incoming, OnEvent, Receiver } from "./types";

/**
 * Makes what answers the requests of a push: the URL verification, and every message, deduplicated, within the time
 * that WeChat waits.
 *
 * @throws {WesealError} CONFIG_INVALID
 */
export function receiverOf(
  push: Push,
  settings: PushSettings,
  onEvent: OnEvent,
  options?: HandlerOptions,
): Receiver & { maxBodyBytes: number } {
  const plan = planOf(push, settings, onEvent, options);
  const teller = tellerOf(plan.options);
  const receive = (incoming: Incoming) => answer(plan, teller, incoming);
  return Object.assign(receive, { maxBodyBytes: plan.maxBodyBytes });
}

async function answer(plan: Plan, teller: Teller, incoming: Incoming): Promise<HandlerReply> {
  const started = elapsed();
  try {
    const { refused } = incoming;
    if (refused) throw plan.fail(refused.code, refused.details);
    const authorizerAppId = authorizer(plan, incoming);
    const push = plan.options.resolve
      ? ((await plan.options.resolve(hintOf(incoming, authorizerAppId))) ?? plan.push)
      : plan.push;
    const window = plan.window();
    if (incoming.method === "GET") {
      const reply = push.verifyUrl(incoming.query, window);
      teller.log({ incoming, started }, reply, "verified");
      return reply;
    }
    if (incoming.method !== "POST")
      throw plan.fail("METHOD_NOT_ALLOWED", { method: methodOf(incoming) });
    // What is no body at all is refused as what it is.
    const opened: Opened = push.open(incoming.query, incoming.body as string, window);
    const arrival = { push, incoming, opened, authorizerAppId, started };
    return await new Message(plan, teller, arrival).answer();
  } catch (cause) {
    const error = asError(cause, plan.fail);
    const reply = refusal(error.code);
    teller.error(error);
    teller.log({ incoming, started }, reply, "refused", error);
    return reply;
  }
}

/** A method is shown in a message: nobody shall write there what they like. */
function methodOf({ method }: Incoming): string {
  return /^[A-Z]{1,16}$/.test(method) ? method : "?";
}

const APP_ID = /^wx[0-9a-f]{16}$/;

/** The authorised app that the URL names, in the form of an AppID. */
function authorizer(plan: Plan, incoming: Incoming): string | undefined {
  const id = plan.options.authorizerAppId?.(incoming);
  if (id === undefined || APP_ID.test(id)) return id;
  throw plan.fail("PARAMETER_INVALID", { parameter: "authorizerAppId", form: "wx + 16 [0-9a-f]" });
}
