// What computes is loaded when it is needed: the form is there before the WebAssembly is.

import { useEffect, useState } from "preact/hooks";

/** What computes: on its way, here, or not to be had. */
export type Engine = "loading" | "failed" | "ready";

interface Loaded<T> {
  state: Engine;
  module?: T;
  /** What brought it. */
  by?: () => Promise<T>;
}

/** Loads a module; `load` is another function only if something else is to be loaded. */
export function useEngine<T>(load: () => Promise<T>): [Engine, T | undefined] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  useEffect(() => {
    let isCurrent = true;
    const set = (next: Loaded<T>) => {
      if (isCurrent) setLoaded(next);
    };
    load().then(
      (module) => set({ state: "ready", module, by: load }),
      () => set({ state: "failed", by: load }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  // What is here may lack what is now needed.
  return loaded.by === load ? [loaded.state, loaded.module] : ["loading", undefined];
}
