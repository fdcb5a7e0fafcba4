import type { ExplanationStep } from "weseal/explain";

/** What every drawing of a step is given. */
export interface StepProps {
  step: ExplanationStep;
  /** All steps: some are drawn with what others found. */
  steps: readonly ExplanationStep[];
}
