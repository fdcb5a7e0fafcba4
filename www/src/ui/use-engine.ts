// What computes is loaded when it is needed: the form is there before the WebAssembly is.

import { useEffect, useState } from "preact/hooks";

/** What computes: on its way, here, or not to be had. */
export type Engine = "loading" | "failed" | "ready";

/** Loads a module once; `load` is the same function at every call. */
export function useEngine<T>(load: () => Promise<T>): [Engine, T | undefined] {
  const [state, setState] = useState<[Engine, T | undefined]>(["loading", undefined]);
  useEffect(() => {
    load().then(
      (module) => setState(["ready", module]),
      () => setState(["failed", undefined]),
    );
  }, [load]);
  return state;
}
