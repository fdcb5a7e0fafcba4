/** Who hears of what: functions of the caller, which must not cost the answer. */

import type { WesealError } from "../error";
import type { Opened } from "../generated/types";
import { elapsed, isPromise } from "./clock";
import type { HandlerLog, HandlerOptions, HandlerReply, Incoming, Late } from "./types";

/** Tells the caller. Never throws. */
export interface Teller {
  error(error: WesealError, opened?: Opened): void;
  late(opened: Opened, late: Late): void;
  log(
    request: { incoming: Incoming; started: number },
    reply: HandlerReply,
    outcome: HandlerLog["outcome"],
    error?: WesealError,
    message?: Pick<HandlerLog, "type" | "dedupeKey">,
  ): void;
}

/** The functions that the options have. */
export function tellerOf(options: HandlerOptions): Teller {
  return {
    error: (error, opened) => safely(() => options.onError?.(error, opened)),
    late: (opened, late) => safely(() => options.onLate?.(opened, late)),
    log({ incoming, started }, { status }, outcome, error, message) {
      if (!options.logger) return;
      const entry: HandlerLog = {
        outcome,
        status,
        milliseconds: Math.round((elapsed() - started) * 10) / 10,
        ...message,
      };
      if (error) entry.code = error.code;
      if (incoming.source !== undefined) entry.source = incoming.source;
      safely(() => options.logger?.(entry));
    },
  };
}

/** Calls, and lets nothing come of it. */
export function safely(call: () => unknown): void {
  try {
    const told = call();
    // One that is asynchronous fails later.
    if (isPromise(told)) told.then(undefined, () => {});
  } catch {
    // The answer is what counts.
  }
}
