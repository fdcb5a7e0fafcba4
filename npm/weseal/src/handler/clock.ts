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
export interface Pending {
  call: (() => void) | undefined;
  /** Where it stands among the others. */
  place: number;
}

/** Calls in a while, and `latest` milliseconds from now at the latest, unless it is done by then, as most things are. */
export function whenPending(latest: number, call: () => void): Pending {
  const pending: Pending = { call, place: -1 };
  if (latest > WHILE_MS) add(pending);
  else look(pending);
  return pending;
}

/** It is done with. */
export function done(pending: Pending | undefined): void {
  if (!pending) return;
  if (pending.place >= 0) remove(pending);
  pending.place = -1;
  // What has lived for long is not collected soon, nor is what it holds.
  pending.call = undefined;
}

/** One timer for all, where timers belong to the process. */
export function sharePending(): void {
  // No set: one that changes all the time leaves tables behind, which keep alive what was in them.
  let all: Pending[] = [];
  let timed = false;
  const lookAtAll = () => {
    const due = all;
    all = [];
    timed = false;
    for (const pending of due) pending.place = -1;
    for (const pending of due) look(pending);
  };
  add = (pending) => {
    if (!timed) setTimeout(lookAtAll, WHILE_MS);
    timed = true;
    pending.place = all.push(pending) - 1;
  };
  remove = ({ place }) => {
    const last = all.pop();
    if (!last || last.place === place) return;
    all[place] = last;
    last.place = place;
  };
}

// A timer may belong to the request that has set it, and end with it: no message counts on another one's.
let add = (pending: Pending) => {
  setTimeout(() => look(pending), 0);
};
let remove = (_: Pending) => {};

function look(pending: Pending): void {
  pending.call?.();
}

/** A time for a timer. Node has a list of timers for every time there is: for whole ones it has few. */
export function whole(milliseconds: number): number {
  return Math.ceil(Math.max(0, milliseconds));
}

/** Calls after a time, unless it is stopped. */
export function after(milliseconds: number, call: () => void): () => void {
  const due = elapsed() + milliseconds;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pending = whenPending(milliseconds, () => {
    timer = setTimeout(call, whole(due - elapsed()));
  });
  return () => {
    done(pending);
    clearTimeout(timer);
  };
}

/** Waits. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Gives up on a promise after a time; what comes of it then goes to `tooLate`. */
export function within<T>(
  promise: Promise<T>,
  milliseconds: number,
  tooLate: (value: T) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const stop = after(milliseconds, () => {
      over = true;
      reject(new Error(`no answer within ${Math.round(milliseconds)} ms`));
    });
    promise.then(
      (value) => {
        stop();
        if (over) tooLate(value);
        else resolve(value);
      },
      (cause) => {
        stop();
        reject(cause);
      },
    );
  });
}
