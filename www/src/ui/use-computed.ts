// Computes anew whenever something has changed.

import { useEffect, useState } from "preact/hooks";

/** Until then one is still typing. */
const PAUSE = 150;

/** What computes: on its way, here, or not to be had. */
export type Engine = "loading" | "failed" | "ready";

/**
 * What `compute` makes of the engine that `load` brings, anew after a pause whenever `inputs` change. Nothing
 * while there is no `compute`. The form is there before the WebAssembly is.
 */
export function useComputed<E, R>(
  load: () => Promise<E>,
  compute: ((engine: E) => R) | undefined,
  inputs: readonly unknown[],
): { engine: Engine; result: R | undefined } {
  const { state, engine } = useLoaded(load);
  const [result, setResult] = useState<R>();
  useEffect(() => {
    if (!engine || !compute) return setResult(undefined);
    const timer = setTimeout(() => setResult(compute(engine)), PAUSE);
    return () => clearTimeout(timer);
    // What loads is compared and not what came: that is the same, with more behind it.
  }, [engine && load, ...inputs]);
  return { engine: state, result };
}

interface Loaded<E> {
  state: Engine;
  engine?: E;
  /** What brought it. */
  by?: () => Promise<E>;
}

function useLoaded<E>(load: () => Promise<E>): Loaded<E> {
  const [loaded, setLoaded] = useState<Loaded<E>>({ state: "loading" });
  useEffect(() => {
    let isCurrent = true;
    const set = (next: Loaded<E>) => {
      if (isCurrent) setLoaded(next);
    };
    load().then(
      (engine) => set({ state: "ready", engine, by: load }),
      () => set({ state: "failed", by: load }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  // What is here may lack what is now needed.
  return loaded.by === load ? loaded : { state: "loading" };
}

/** The text of whatever was thrown. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
