// Steps in cards, one below the other, counted through.

import type { ComponentChildren } from "preact";
import type { ExplanationStep } from "weseal/explain";

import { SelectionContext, useNewSelection } from "../../ui/byte-map/selection";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { StepView } from "./step";

interface Props {
  title: string;
  /** The place of the first of them among all, from 1. */
  first: number;
  steps: readonly ExplanationStep[];
  /** All of them: some are drawn with what others found. */
  all: readonly ExplanationStep[];
}

/** What is pointed at in one card is marked in the others. */
export function StepCards({ children }: { children: ComponentChildren }) {
  return (
    <SelectionContext.Provider value={useNewSelection()}>{children}</SelectionContext.Provider>
  );
}

/** Steps that belong together. */
export function StepCard({ title, first, steps, all }: Props) {
  const words = useWords(pushWords);
  const done = steps.filter(({ status }) => status === "ok").length;
  const hasFailed = steps.some(({ status }) => status === "failed");
  return (
    <section
      class="card phase"
      data-status={hasFailed ? "failed" : done === steps.length ? "ok" : "skipped"}
    >
      <header class="card-head">
        <h2>{title}</h2>
        <span class="phase-reach">{words.reach(done, steps.length)}</span>
      </header>
      <ol class="steps" start={first}>
        {steps.map((step, index) => (
          // A computation may check the form of its parameters twice.
          <StepView key={`${step.id}-${index}`} step={step} place={first + index} steps={all} />
        ))}
      </ol>
    </section>
  );
}
