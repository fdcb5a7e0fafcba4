import { type Engine, useComputed } from "../../ui/use-computed";
import { useLocale } from "../../words/locale";
import { type Case, isEmpty, type Result, run } from "./case";

/** What came of a case. A form that is empty has no result. */
export function useResult(given: Case): { engine: Engine; result: Result | undefined } {
  const locale = useLocale();
  return useComputed(
    load,
    isEmpty(given) ? undefined : ({ explain }) => run(explain, given, locale),
    [given, locale],
  );
}

function load() {
  return import("weseal/explain");
}
