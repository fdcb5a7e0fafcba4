// The bad and the good example of every rule: the test vectors, loaded when one is asked for.

import type { Rule, Subject } from "weseal";

/** A payload, and with what it is judged. */
export interface Example {
  subject: Subject;
  payload: string;
  /** The day of the judgement. */
  asOf: string;
  context: Record<string, unknown>;
}

/** What a rule finds, and what it does not. */
export interface Examples {
  bad: Example;
  good: Example;
}

interface Vectors {
  testGroups: { subject: Subject; tests: (Omit<Example, "subject"> & { tcId: string })[] }[];
}

let all: Promise<Map<Rule["id"], Examples>> | undefined;

/** Those of every rule, by its id, in the order of the catalogue. */
export function loadExamples(): Promise<Map<Rule["id"], Examples>> {
  all ??= import("../../../tests/vectors/rules.json?raw").then(
    ({ default: text }) => byRule(text),
    (error) => {
      // The next one who asks tries again.
      all = undefined;
      throw error;
    },
  );
  return all;
}

function byRule(text: string): Map<Rule["id"], Examples> {
  const found = new Map<string, Partial<Examples>>();
  for (const { subject, tests } of (JSON.parse(text) as Vectors).testGroups)
    for (const { tcId, payload, asOf, context = {} } of tests) {
      // The others show the bad example on other base libraries.
      const [, rule, kind] = /^rule-(.*)-(bad|good)$/.exec(tcId) ?? [];
      if (!rule) continue;
      const pair = found.get(rule) ?? {};
      pair[kind as keyof Examples] = { subject, payload, asOf, context };
      found.set(rule, pair);
    }
  return found as Map<Rule["id"], Examples>;
}
