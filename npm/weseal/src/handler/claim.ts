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

/** What a store gets at least to answer: with less it would seem to have failed. */
const LEAST_ANSWER_MS = 100;

/** What came of it: ours, finished before, or not to be had. */
export type Claimed = Owned | { reply: HandlerReply } | Unclaimed;

/** Since when it was asked for, by the clock that only goes forward: the lease began then, or later. */
export interface Owned {
  owner: string;
  since: number;
}

/** `unasked` where the store could not say. */
interface Unclaimed {
  error: WesealError;
  unasked?: true;
}

/** Claims a message, and waits for one that is in work until `due`. Never throws. */
export function claimed(plan: Plan, key: string, due: number): Claimed | Promise<Claimed> {
  try {
    const since = elapsed();
    const claim = plan.store.claim(key, plan.leaseMs);
    // Most stores in memory answer at once, and most messages come once.
    return isPromise(claim) || claim.state === "busy"
      ? waiting(plan, key, due, claim, since)
      : resultOf(plan, claim, since);
  } catch (cause) {
    return { error: storeFailed(plan, cause), unasked: true };
  }
}

async function waiting(
  plan: Plan,
  key: string,
  due: number,
  first: Claim | Promise<Claim>,
  since: number,
): Promise<Claimed> {
  let isKnown = false;
  try {
    let asked = first;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const claim = isPromise(asked) ? await inTime(plan, key, due, asked, isKnown) : asked;
      if (claim.state !== "busy") return resultOf(plan, claim, since);
      isKnown = true;
      const left = due - elapsed() - LEAST_ANSWER_MS;
      if (left <= 0) return { error: plan.fail("MESSAGE_BUSY", {}) };
      // One that has no end, which is no claim of a handler's, is looked at no more often.
      const ends = claim.leftMs > 0 ? Math.max(1, claim.leftMs) : pause;
      await sleep(Math.min(pause, ends, left));
      since = elapsed();
      asked = plan.store.claim(key, plan.leaseMs);
    }
  } catch (cause) {
    if (!isKnown) return { error: storeFailed(plan, cause), unasked: true };
    // Somebody else had it when the store was last heard of: to handle it here, too, could do it twice.
    const isOver = due - elapsed() < LEAST_ANSWER_MS;
    return { error: isOver ? plan.fail("MESSAGE_BUSY", {}, cause) : storeFailed(plan, cause) };
  }
}

/**
 * Whether there is time to renew it. It is asked right before the message is handled: where the process stood still
 * meanwhile, another may have handled it since.
 */
export function isFresh(plan: Plan, { since }: Owned): boolean {
  return elapsed() < since + plan.leaseMs / 2;
}

/** Nobody handles it here any more. Where this fails, too, the claim lapses. */
export function givenBack(plan: Plan, key: string, { owner }: { owner: string }): Unclaimed {
  safely(() => plan.store.release(key, owner));
  return { error: plan.fail("MESSAGE_BUSY", {}) };
}

/**
 * A store that does not answer leaves time to handle the message, or to refuse it; of one that is known to be in work
 * there is nothing to leave time for.
 */
function inTime(
  plan: Plan,
  key: string,
  due: number,
  asked: Promise<Claim>,
  isKnown: boolean,
): Promise<Claim> {
  const left = due - elapsed();
  const limit = Math.min(plan.leaseMs / 2, Math.max(LEAST_ANSWER_MS, isKnown ? left : left / 2));
  return within(asked, limit, (claim) => {
    safely(() => claim.state === "claimed" && givenBack(plan, key, claim));
  });
}

function resultOf(plan: Plan, claim: Exclude<Claim, { state: "busy" }>, since: number): Claimed {
  switch (claim.state) {
    case "claimed":
      return { owner: claim.owner, since };
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
