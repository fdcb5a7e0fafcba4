// Judges anew whenever something has changed.

import { useEffect, useState } from "preact/hooks";

import type { Judge } from "../../catalogue/judge";
import { useLocale } from "../../words/locale";
import { type Case, type Result, run } from "./case";

/** Until then one is still typing. */
const PAUSE = 150;

/** What came of a case. One without a payload has no result. */
export function useResult(judge: Judge | undefined, given: Case): Result | undefined {
  const locale = useLocale();
  const [result, setResult] = useState<Result>();
  useEffect(() => {
    if (!judge) return;
    if (given.payload.trim() === "") return setResult(undefined);
    const timer = setTimeout(() => setResult(run(judge, given, locale)), PAUSE);
    return () => clearTimeout(timer);
  }, [judge, given, locale]);
  return result;
}
