/** Claiming a message: at once, or when whoever has it in work is done. */

import type { WesealError } from "../error";
import { isSendable } from "./answer";
import { elapsed, isPromise, sleep, within } from "./clock";
import type { Plan } from "./plan";
import type { Claim } from "./store";
import { safely } from "./teller";
import type { HandlerReply } from "./types";

/** Pauses between two looks at a message that is in work elsewhere, in milliseconds. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 320;

/** What came of it: ours, finished before, or not to be had; `unasked` where the store could not say. */
export type Claimed =
  | { owner: string }
  | { reply: HandlerReply }
  | { error: WesealError; unasked?: true };

/** Claims a message, and waits for one that is in work until `due`. Never throws. */
export function claimed(plan: Plan, key: string, due: number): Claimed | Promise<Claimed> {
  try {
    const claim = plan.store.claim(key, plan.leaseMs);
    // Most stores in memory answer at once, and most messages come once.
    return isPromise(claim) || claim.state === "busy"
      ? waiting(plan, key, due, claim)
      : resultOf(plan, claim);
  } catch (cause) {
    return { error: storeFailed(plan, cause), unasked: true };
  }
}

async function waiting(
  plan: Plan,
  key: string,
  due: number,
  first: Claim | Promise<Claim>,
): Promise<Claimed> {
  try {
    let asked = first;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const claim = isPromise(asked) ? await inTime(plan, key, due, asked) : asked;
      if (claim.state !== "busy") return resultOf(plan, claim);
      const left = due - elapsed();
      if (left <= 0) return { error: plan.fail("MESSAGE_BUSY", {}) };
      await sleep(Math.min(pause, Math.max(1, claim.leftMs), left));
      asked = plan.store.claim(key, plan.leaseMs);
    }
  } catch (cause) {
    return { error: storeFailed(plan, cause), unasked: true };
  }
}

/**
 * A store that does not answer leaves time to handle the message, or to refuse it. A claim that is seen when its lease
 * may be over is none: another may have handled the message since.
 */
function inTime(plan: Plan, key: string, due: number, asked: Promise<Claim>): Promise<Claim> {
  const limit = Math.min(plan.leaseMs, Math.max(1, (due - elapsed()) / 2));
  return within(asked, limit, (claim) => {
    // Nobody handles it here any more. Where this fails, too, the claim lapses.
    safely(() => claim.state === "claimed" && plan.store.release(key, claim.owner));
  });
}

function resultOf(plan: Plan, claim: Exclude<Claim, { state: "busy" }>): Claimed {
  switch (claim.state) {
    case "claimed":
      return { owner: claim.owner };
    case "done":
      return repeated(plan, claim.reply);
    case "full":
      return { error: plan.fail("STORE_FULL", {}) };
    default:
      throw new TypeError(`the store says ${JSON.stringify((claim as Claim).state)}`);
  }
}

/** The answer of a finished message. Where it is damaged there is none; to handle it again would do it twice. */
function repeated(plan: Plan, text: string): Claimed {
  try {
    const reply: unknown = JSON.parse(text);
    if (isSendable(reply)) return { reply };
    return { error: storeFailed(plan, new TypeError("the reply that was kept is none")) };
  } catch (cause) {
    return { error: storeFailed(plan, cause) };
  }
}

function storeFailed(plan: Plan, cause: unknown): WesealError {
  return plan.fail("STORE_FAILED", { operation: "claim" }, cause);
}
