import { useMemo } from "preact/hooks";
import type { Rule, Subject } from "weseal";

import { useLocale } from "../words/locale";
import type { Judge } from "./judge";

/** Every rule, by its id and by what it judges. */
export interface Catalogue {
  rules: readonly Rule[];
  byId: ReadonlyMap<string, Rule>;
  /** How many rules judge each subject, whatever their order. */
  subjects: ReadonlyMap<Subject, number>;
  /** The base libraries with which a rule begins or ends, the newest first. */
  libraries: readonly string[];
}

/** The catalogue in the language of the page. */
export function useCatalogue(judge: Judge | undefined): Catalogue | undefined {
  const locale = useLocale();
  return useMemo(() => judge && catalogueOf(judge.rules({ locale })), [judge, locale]);
}

function catalogueOf(rules: readonly Rule[]): Catalogue {
  const subjects = new Map<Subject, number>();
  for (const subject of rules.flatMap((rule) => rule.subjects))
    subjects.set(subject, (subjects.get(subject) ?? 0) + 1);
  const bounds = rules.flatMap(({ fromLibrary, untilLibrary }) => [fromLibrary, untilLibrary]);
  const libraries = [...new Set(bounds.filter((version) => version !== undefined))]
    .sort(new Intl.Collator("en", { numeric: true }).compare)
    .reverse();
  return { rules, byId: new Map(rules.map((rule) => [rule.id, rule])), subjects, libraries };
}
