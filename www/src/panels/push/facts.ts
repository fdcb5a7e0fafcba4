// What a step says of itself.

import type { ExplanationStep } from "weseal/explain";

/** The value of this name, among what went in and what came out. */
export function fact(step: ExplanationStep | undefined, name: string): string | undefined {
  return step && [...step.inputs, ...step.outputs].find((fact) => fact.name === name)?.value;
}

/** All values of this name. */
export function facts(step: ExplanationStep, name: string): string[] {
  return step.outputs.filter((fact) => fact.name === name).map(({ value }) => value);
}

/** A value that is a number. */
export function numberFact(step: ExplanationStep | undefined, name: string): number | undefined {
  const value = fact(step, name);
  return value === undefined ? undefined : Number(value);
}

/** The step of this id. */
export function stepOf(steps: readonly ExplanationStep[], id: string): ExplanationStep | undefined {
  return steps.find((step) => step.id === id);
}
