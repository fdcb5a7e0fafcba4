// What the page and the worker say to each other: calls of the linter's steps, and one answer to each.

import type { LintEngine } from "@weseal/cli/lint";

/** A call; the answer has its number. */
export interface Asked {
  id: number;
  name: keyof LintEngine;
  given: readonly unknown[];
}

/** The answer, or why there is none. */
export type Answer = { id: number } & ({ value: unknown } | { failure: Failure });

/** Why something failed. What the linter itself says has a code. */
export interface Failure {
  message: string;
  code?: string;
}
