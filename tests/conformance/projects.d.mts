// The types of `projects.mjs`, for the debug page, which uses it behind `?selftest`.

/** An `expected.json`. */
export interface Expected {
  options: object;
  findings: readonly string[];
  apps: readonly object[];
}

export function optionsOf(expected: Expected): object;
export function reportDifference(report: object, expected: Expected): string | undefined;
