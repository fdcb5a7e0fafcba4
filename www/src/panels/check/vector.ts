// The judgement as a test vector. Nothing in it is secret unless it was typed, and it stays as it is.

import type { Judge } from "../../catalogue/judge";
import { today } from "../../ui/today";
import { groupText, thrownOf } from "../../vector/group";
import type { VectorWords } from "../../words/vector";
import type { Case } from "./case";
import { contextOf } from "./context";

/** A group of `tests/vectors`, as JSON text. Without a day it is today's. */
export function vectorOf(judge: Judge, given: Case, words: VectorWords): string {
  const { subject, payload } = given;
  const asOf = given.asOf || today();
  const context = contextOf(given.context);
  const inputs = { payload, asOf, ...(Object.keys(context).length > 0 && { context }) };
  const outcome = outcomeOf(() => judge.check(subject, payload, { context, asOf }));
  return groupText("Check", { subject }, { comment: words.commentAsIs, inputs, outcome });
}

function outcomeOf(check: () => ReturnType<Judge["check"]>): object {
  try {
    return { findings: check().map(({ rule, severity, path }) => ({ rule, severity, path })) };
  } catch (error) {
    return thrownOf(error);
  }
}
