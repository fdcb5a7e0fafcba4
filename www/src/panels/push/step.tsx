import type { ExplanationStep } from "weseal/explain";

import { Icon } from "../../ui/icon";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { stepViews } from "./steps";
import { Facts } from "./steps/facts";

interface Props {
  step: ExplanationStep;
  /** Its place among all steps, from 1. */
  place: number;
  /** All of them: some are drawn with what others found. */
  steps: readonly ExplanationStep[];
}

/** The anchor of a step. It is never in the address: links to it move the focus. */
function stepAnchor(place: number): string {
  return `step-${place}`;
}

/** One step: how it ended, what it does, and what it worked on. */
export function StepView({ step, place, steps }: Props) {
  const words = useWords(pushWords);
  const View = stepViews[step.id] ?? Facts;
  return (
    <li
      class="step"
      data-status={step.status}
      data-step={step.id}
      id={stepAnchor(place)}
      tabIndex={-1}
    >
      <h3 class="step-title">
        <span class="step-mark">
          <Icon name={step.status} />
          <span class="hidden">{words.status[step.status]}: </span>
        </span>
        <span class="step-place">{place}</span>
        <span>{step.title}</span>
      </h3>
      {step.status !== "skipped" && (
        <div class="step-body">
          <View step={step} steps={steps} />
          {step.error && <p class="step-error">{step.error.message}</p>}
        </div>
      )}
    </li>
  );
}

/** Brings the step at this place into view, and the focus to it. */
export function goToStep(place: number) {
  const element = document.getElementById(stepAnchor(place));
  element?.scrollIntoView({ block: "center" });
  element?.focus({ preventScroll: true });
}
