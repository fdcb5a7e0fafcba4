// Computes anew whenever something has changed.

import { useEffect, useState } from "preact/hooks";
import type { explain } from "weseal/explain";

import { useLocale } from "../../words/locale";
import { type Case, isEmpty, type Result, run } from "./case";

/** Until then one is still typing. */
const PAUSE = 150;

type Explain = typeof explain;

/** What computes: on its way, here, or not to be had. */
export type Engine = "loading" | "failed" | "ready";

/** What came of a case. A form that is empty has no result. */
export function useResult(given: Case): { engine: Engine; result: Result | undefined } {
  const locale = useLocale();
  const [engine, compute] = useEngine();
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    if (!compute) return;
    if (isEmpty(given)) return setResult(undefined);
    const timer = setTimeout(() => setResult(run(compute, given, locale)), PAUSE);
    return () => clearTimeout(timer);
  }, [compute, given, locale]);
  return { engine, result };
}

/** The form is there before the WebAssembly is. */
function useEngine(): [Engine, Explain | undefined] {
  const [engine, setEngine] = useState<[Engine, Explain | undefined]>(["loading", undefined]);
  useEffect(() => {
    import("weseal/explain").then(
      (module) => setEngine(["ready", module.explain]),
      () => setEngine(["failed", undefined]),
    );
  }, []);
  return engine;
}
