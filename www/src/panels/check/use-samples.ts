// The examples of a subject, one after another.

import { useRef } from "preact/hooks";
import type { Subject } from "weseal";

import { type Examples, loadExamples } from "../../catalogue/examples";
import { type Case, caseOf } from "./case";

/** Fills in an example of the subject: at each call the next one. */
export function useSamples(subject: Subject, onChoose: (chosen: Case) => void) {
  const next = useRef({ bad: 0, good: 0 });
  return async (kind: keyof Examples) => {
    const all = [...(await loadExamples()).values()].map((pair) => pair[kind]);
    const own = all.filter((example) => example.subject === subject);
    const example = own[next.current[kind] % own.length];
    next.current[kind] += 1;
    if (example) onChoose(caseOf(example));
  };
}
