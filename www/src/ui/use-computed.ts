// Computes anew whenever something has changed.

import { useEffect, useState } from "preact/hooks";

/** Until then one is still typing. */
const PAUSE = 150;

/** What `compute` makes of its inputs, anew after a pause whenever they change. Nothing while there is no `compute`. */
export function useComputed<R>(
  compute: (() => R) | undefined,
  inputs: readonly unknown[],
): R | undefined {
  const [result, setResult] = useState<R>();
  useEffect(() => {
    if (!compute) return setResult(undefined);
    const timer = setTimeout(() => setResult(compute()), PAUSE);
    return () => clearTimeout(timer);
  }, [!compute, ...inputs]);
  return result;
}

/** The text of whatever was thrown. */
export function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
