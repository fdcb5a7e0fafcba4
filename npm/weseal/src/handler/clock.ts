/** Time that passes while a message is handled. */

/** Milliseconds of a clock that only goes forward. */
export const elapsed = () => performance.now();

/** A promise, and not yet a value. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | undefined | null)?.then === "function";
}

/** What takes longer than this gets timers of its own, in milliseconds. */
const WHILE_MS = 50;

/** Something that may take its time, and is not done with yet. */
export type Pending = unknown;

// A timer may belong to the request that has set it, and end with it: no message counts on another one's.
let pending = {
  add: (call: () => void): Pending => setTimeout(call, 0),
  remove: (added: Pending) => clearTimeout(added as ReturnType<typeof setTimeout>),
};

/** Calls in a while, and `latest` milliseconds from now at the latest, unless it is done by then, as most things are. */
export function whenPending(latest: number, call: () => void): Pending {
  if (latest > WHILE_MS) return pending.add(call);
  call();
  return call;
}

/** It is done with. */
export function done(added: Pending): void {
  pending.remove(added);
}

/** One timer for all, where timers belong to the process. */
export function sharePending(): void {
  const calls = new Set<() => void>();
  let timer: unknown;
  const look = () => {
    const due = [...calls];
    calls.clear();
    timer = undefined;
    for (const call of due) call();
  };
  pending = {
    add(call) {
      timer ??= setTimeout(look, WHILE_MS);
      calls.add(call);
      return call;
    },
    remove: (call) => calls.delete(call as () => void),
  };
}

/** A time for a timer. Node has a list of timers for every time there is: for whole ones it has few. */
export function whole(milliseconds: number): number {
  return Math.ceil(Math.max(0, milliseconds));
}

/** Calls after a time, unless it is stopped. */
export function after(milliseconds: number, call: () => void): () => void {
  const due = elapsed() + milliseconds;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const added = whenPending(milliseconds, () => {
    timer = setTimeout(call, whole(due - elapsed()));
  });
  return () => {
    done(added);
    clearTimeout(timer);
  };
}

/** Waits. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Gives up on a promise after a time; what comes of it then goes to `tooLate`. Where the process itself stood still, the
 * value may be seen before the timer: the time counts.
 */
export function within<T>(
  promise: Promise<T>,
  milliseconds: number,
  tooLate: (value: T) => void,
): Promise<T> {
  const end = elapsed() + milliseconds;
  return new Promise((resolve, reject) => {
    let over = false;
    const giveUp = () => {
      over = true;
      reject(new Error(`no answer within ${Math.round(milliseconds)} ms`));
    };
    const stop = after(milliseconds, giveUp);
    promise.then(
      (value) => {
        stop();
        if (!over && elapsed() < end) return resolve(value);
        giveUp();
        tooLate(value);
      },
      (cause) => {
        stop();
        reject(cause);
      },
    );
  });
}
