/** A claim on a message, kept while it is handled. */

import { elapsed, whole } from "./clock";
import type { DedupeStore } from "./store";

/** How many times a lease is renewed in the time that it lasts. */
const RENEWALS = 4;

/** A claim that renews itself. */
export interface Lease {
  /** Renews it no more. */
  stop(): void;
}

/**
 * Renews a claim, asked for at `since` by the clock that only goes forward, until it is stopped. `lost` is called once:
 * when the store says so, or has not renewed it for as long as it lasts, whether it fails or does not answer.
 */
export function keepLease(
  store: DedupeStore,
  key: string,
  owner: string,
  leaseMs: number,
  since: number,
  lost: (cause?: unknown) => void,
): Lease {
  let stopped = false;
  let failure: unknown;
  let held = since;
  let next = timer(renew, held + leaseMs / RENEWALS - elapsed());
  let expiry: ReturnType<typeof timer> | undefined;
  async function renew() {
    const asked = elapsed();
    // Not before, as most handlers are done by now; and after a long pause of the process the store is asked first.
    expiry ??= timer(() => end(failure), held + leaseMs - asked);
    try {
      const renewed = await store.renew(key, owner, leaseMs);
      if (stopped) return;
      if (!renewed) return end();
      failure = undefined;
      held = asked;
      clearTimeout(expiry);
      expiry = undefined;
      next = timer(renew, asked + leaseMs / RENEWALS - elapsed());
    } catch (cause) {
      failure = cause;
      if (!stopped) next = timer(renew, asked + leaseMs / RENEWALS - elapsed());
    }
  }
  function stop() {
    stopped = true;
    clearTimeout(next);
    clearTimeout(expiry);
  }
  function end(cause?: unknown) {
    if (stopped) return;
    stop();
    lost(cause);
  }
  return { stop };
}

/** A handler that hangs shall not keep a process from ending. */
function timer(call: () => unknown, milliseconds: number): ReturnType<typeof setTimeout> {
  const made = setTimeout(call, whole(milliseconds));
  (made as { unref?: () => void }).unref?.();
  return made;
}
