// Which rules are shown.

import type { Rule } from "weseal";

import { kept } from "../../ui/kept";

/** What a rule must be. What is empty is not asked for. */
export interface Filter {
  text: string;
  subject: string;
  severity: Rule["severity"] | "";
  /** A day on which it holds. */
  day: string;
  /** The rule that is unfolded at first. */
  open: string;
}

/** Asks for nothing. */
export const everything: Filter = { text: "", subject: "", severity: "", day: "", open: "" };

/** The filter of the panel. */
export const rulesFilter = kept<Filter>(everything);

/** The panel opens with this rule, unfolded. */
export function showRule(id: string): void {
  rulesFilter.set({ ...everything, text: id, open: id });
}

/** The rules that fit, in the order of the catalogue. One of exactly the typed id is the only one. */
export function filtered(rules: readonly Rule[], filter: Filter): readonly Rule[] {
  const { subject, severity, day } = filter;
  const text = filter.text.trim().toLowerCase();
  const words = text.split(/\s+/);
  const named = rules.filter((rule) => rule.id === text);
  return (named.length > 0 ? named : rules).filter(
    (rule) =>
      (!subject || rule.subjects.some((own) => own === subject)) &&
      (!severity || rule.severity === severity) &&
      (!day || holdsOn(rule, day)) &&
      words.every((word) => textOf(rule).includes(word)),
  );
}

function holdsOn({ from, until }: Rule, day: string): boolean {
  return (!from || from <= day) && (!until || day < until);
}

function textOf({ id, subjects, paths, message, help, errcode, source }: Rule): string {
  const parts = [id, ...subjects, ...paths, message, help, errcode, source.title];
  return parts.join(" ").toLowerCase();
}
