/** Time that passes while a message is handled. */

/** Milliseconds of a clock that only goes forward. */
export const elapsed = () => performance.now();

/** A promise, and not yet a value. */
export function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return typeof (value as { then?: unknown } | undefined | null)?.then === "function";
}

// A timer may belong to the request that has set it, and end with it: no message counts on another one's.
let turn: (call: () => void) => unknown = (call) => setTimeout(call, 0);

/** Calls in the next turn. */
export function nextTurn(call: () => void): void {
  turn(call);
}

/** One turn for all, where timers belong to the process: most messages have nothing left to do by then. */
export function shareTurns(immediate: (call: () => void) => unknown): void {
  let waiting: (() => void)[] = [];
  turn = (call) => {
    if (waiting.push(call) > 1) return;
    immediate(() => {
      const calls = waiting;
      waiting = [];
      for (const each of calls) each();
    });
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
    const timer = setTimeout(giveUp, milliseconds);
    promise.then(
      (value) => {
        clearTimeout(timer);
        if (!over && elapsed() < end) return resolve(value);
        giveUp();
        tooLate(value);
      },
      (cause) => {
        clearTimeout(timer);
        reject(cause);
      },
    );
  });
}
