// The steps in groups that a reader can keep in mind.

import type { ExplanationStep } from "weseal/explain";

const PHASES = {
  request: ["query", "body", "mode"],
  signature: ["base64", "sign", "signature", "replay"],
  decryption: ["key", "decrypt", "padding", "layout", "utf8", "owner"],
  message: ["message", "echo", "event"],
} as const;

type PhaseId = keyof typeof PHASES;

/** Steps that belong together. `first` is the place of the first of them among all. */
export interface Phase {
  id: PhaseId;
  first: number;
  steps: ExplanationStep[];
}

/** The phases, in the order of the steps; those without a step are left out. */
export function phasesOf(steps: readonly ExplanationStep[]): Phase[] {
  const phases: Phase[] = [];
  for (const [index, step] of steps.entries()) {
    // A step that this page does not know yet stays with the one before it.
    const id = phaseOf(step.id) ?? phases.at(-1)?.id ?? "request";
    const last = phases.at(-1);
    if (last?.id === id) last.steps.push(step);
    else phases.push({ id, first: index + 1, steps: [step] });
  }
  return phases;
}

function phaseOf(step: string): PhaseId | undefined {
  const ids = Object.keys(PHASES) as PhaseId[];
  return ids.find((id) => (PHASES[id] as readonly string[]).includes(step));
}
