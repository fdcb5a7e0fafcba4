/** A claim on a message, kept while it is handled. */

import { elapsed } from "./clock";
import type { DedupeStore } from "./store";

/** How many times a lease is renewed in the time that it lasts. */
const RENEWALS = 4;

/** A claim that renews itself. */
export interface Lease {
  /** Renews it no more. */
  stop(): void;
}

/**
 * Renews a claim until it is stopped. `lost` is called once, when the store says so or could not be asked for as
 * long as the claim lasts.
 */
export function keepLease(
  store: DedupeStore,
  key: string,
  owner: string,
  leaseMs: number,
  lost: (cause?: unknown) => void,
): Lease {
  let stopped = false;
  let renewed = elapsed();
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(renew, leaseMs / RENEWALS);
    // A handler that hangs shall not keep a process from ending.
    (timer as { unref?: () => void }).unref?.();
  };
  const end = (cause?: unknown) => {
    if (stopped) return;
    stopped = true;
    lost(cause);
  };
  async function renew() {
    const asked = elapsed();
    try {
      if (!(await store.renew(key, owner, leaseMs))) return end();
      renewed = asked;
    } catch (cause) {
      if (elapsed() - renewed >= leaseMs) return end(cause);
    }
    if (!stopped) wait();
  }
  wait();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
