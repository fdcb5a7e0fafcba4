// What a panel remembers while another one is open. It is in the memory of the page alone, and ends with it.

import { useState } from "preact/hooks";

/** A state that outlives its component, and that others may set before it is there. */
export interface Kept<T> {
  use(): [T, (next: T) => void];
  set(next: T): void;
  get(): T;
}

/** A state that begins as this. */
export function kept<T>(initial: T): Kept<T> {
  let now = initial;
  return {
    use() {
      const [state, setState] = useState(now);
      const set = (next: T) => {
        now = next;
        setState(next);
      };
      return [state, set];
    },
    set(next) {
      now = next;
    },
    get: () => now,
  };
}
