// Computes anew whenever something has changed.

import { useEffect, useState } from "preact/hooks";

import { type Engine, useEngine } from "../../ui/use-engine";
import { useLocale } from "../../words/locale";
import { type Case, isEmpty, type Result, run } from "./case";

/** Until then one is still typing. */
const PAUSE = 150;

/** What came of a case. A form that is empty has no result. */
export function useResult(given: Case): { engine: Engine; result: Result | undefined } {
  const locale = useLocale();
  const [engine, module] = useEngine(load);
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    if (!module) return;
    if (isEmpty(given)) return setResult(undefined);
    const timer = setTimeout(() => setResult(run(module.explain, given, locale)), PAUSE);
    return () => clearTimeout(timer);
  }, [module, given, locale]);
  return { engine, result };
}

const load = () => import("weseal/explain");
