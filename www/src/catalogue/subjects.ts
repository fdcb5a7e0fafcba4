// The subjects, as they are chosen: family by family, by name or title.

import type { Subject } from "weseal";

import { families, titles } from "../generated/catalogue";
import type { OptionGroup } from "../ui/combobox";
import type { Locale } from "../words";
import type { Catalogue } from "./use-catalogue";

/** What a subject is. Nothing for what is no subject. */
export function titleOf(subject: string, locale: Locale): string | undefined {
  return titles[subject as Subject]?.[locale];
}

/** Every subject, with so many rules. */
export function subjectOptions(
  catalogue: Catalogue | undefined,
  locale: Locale,
  rules: (count: number) => string,
): OptionGroup[] {
  if (!catalogue) return [];
  return families.map(({ title, subjects }) => ({
    title: title[locale],
    options: subjects.map((value) => ({
      value,
      title: titles[value][locale],
      note: rules(catalogue.subjects.get(value) ?? 0),
    })),
  }));
}
