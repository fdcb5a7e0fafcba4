import { useComputed } from "../../ui/use-computed";
import { type Engine, useEngine } from "../../ui/use-engine";
import { useLocale } from "../../words/locale";
import { type Case, isEmpty, type Result, run } from "./case";

/** What came of a case. A form that is empty has no result. */
export function useResult(given: Case): { engine: Engine; result: Result | undefined } {
  const locale = useLocale();
  const [engine, module] = useEngine(load);
  const result = useComputed(
    module && !isEmpty(given) ? () => run(module.explain, given, locale) : undefined,
    [given, locale],
  );
  return { engine, result };
}

function load() {
  return import("weseal/explain");
}
