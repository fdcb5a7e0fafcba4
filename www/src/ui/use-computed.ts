// Computes anew whenever something has changed.

import { useEffect, useState } from "preact/hooks";

/** Until then one is still typing. */
const PAUSE = 150;

/** What computes: on its way, here, or not to be had. */
export type Engine = "loading" | "failed" | "ready";

type Loaded<E> = { state: "loading" | "failed" } | { state: "ready"; value: E };

/**
 * What `compute` makes of the engine that `load` brings, anew after a pause whenever `inputs` change. Nothing
 * while there is no `compute`. The form is there before the WebAssembly is.
 */
export function useComputed<E, R>(
  load: () => Promise<E>,
  compute: ((engine: E) => R) | undefined,
  inputs: readonly unknown[],
): { engine: Engine; result: R | undefined } {
  const loaded = useLoaded(load);
  const [result, setResult] = useState<R>();
  const value = loaded.state === "ready" ? loaded.value : undefined;
  useEffect(() => {
    if (!value) return;
    if (!compute) return setResult(undefined);
    const timer = setTimeout(() => setResult(compute(value)), PAUSE);
    return () => clearTimeout(timer);
  }, [value, ...inputs]);
  return { engine: loaded.state, result };
}

function useLoaded<E>(load: () => Promise<E>): Loaded<E> {
  const [loaded, setLoaded] = useState<Loaded<E>>({ state: "loading" });
  useEffect(() => {
    let isCurrent = true;
    const set = (next: Loaded<E>) => {
      if (isCurrent) setLoaded(next);
    };
    load().then(
      (value) => set({ state: "ready", value }),
      () => set({ state: "failed" }),
    );
    return () => {
      isCurrent = false;
    };
  }, [load]);
  return loaded;
}

/** The text of whatever was thrown. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
