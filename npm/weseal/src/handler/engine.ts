/** What answers requests, whatever server or platform brings them. */

import type { Opened } from "../generated/types";
import type { Push } from "../push";
import { elapsed, isPromise, within } from "./clock";
import { asError, refusal, tooLarge } from "./failure";
import { hintOf } from "./hint";
import { Message } from "./message";
import { type Plan, type PushSettings, planOf } from "./plan";
import { type Teller, tellerOf } from "./teller";
import type { HandlerOptions, HandlerReply, Incoming, OnEvent, Receiver, Refusal } from "./types";

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
): Receiver {
  const plan = planOf(push, settings, onEvent, options);
  const teller = tellerOf(plan.options);
  const receive = (incoming: Incoming) => answer(plan, teller, incoming);
  const { maxBodyBytes, deadlineMs } = plan;
  return Object.assign(receive, { maxBodyBytes, deadlineMs });
}

async function answer(plan: Plan, teller: Teller, incoming: Incoming): Promise<HandlerReply> {
  const { started = elapsed() } = incoming;
  try {
    const refused = incoming.refused ?? oversized(plan, incoming);
    if (refused) throw plan.fail(refused.code, refused.details, refused.cause);
    const authorizerAppId = authorizer(plan, incoming);
    const push = plan.options.resolve
      ? await resolved(plan, incoming, authorizerAppId, started)
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

/** A platform has read the body itself, however large it is. */
function oversized(plan: Plan, { body }: Incoming): Refusal | undefined {
  // No character of a text has more than three bytes.
  if (typeof body === "string" && body.length * 3 <= plan.maxBodyBytes) return undefined;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body).length : sizeOf(body);
  return bytes > plan.maxBodyBytes ? tooLarge(bytes, plan.maxBodyBytes) : undefined;
}

function sizeOf(body: Incoming["body"]): number {
  return ArrayBuffer.isView(body) || body instanceof ArrayBuffer ? body.byteLength : 0;
}

/** The push that the caller has chosen, in time. */
async function resolved(
  plan: Plan,
  incoming: Incoming,
  appId: string | undefined,
  started: number,
): Promise<Push> {
  const chosen = plan.options.resolve?.(hintOf(incoming, appId));
  if (!isPromise(chosen)) return chosen ?? plan.push;
  const allowed = Math.min(plan.deadlineMs, incoming.remainingMs ?? Infinity);
  const left = Math.max(1, started + allowed - elapsed());
  return (await within(chosen, left, () => {})) ?? plan.push;
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
