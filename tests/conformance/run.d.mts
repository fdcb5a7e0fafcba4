// The types of `run.mjs`, for the debug page, which runs it behind `?selftest`.

/** A file of vectors. */
export interface VectorFile {
  numberOfTests: number;
  testGroups: readonly { type: string; tests: readonly { tcId: string }[] }[];
}

/** A vector that did not come out as it says. */
export interface Failure {
  file: string;
  tcId: string;
  why: string;
}

/** What came of a run. */
export interface Result {
  passed: number;
  failed: Failure[];
  codes: Set<string>;
  perFile: Record<string, { passed: number; failed: number }>;
}

export function run(
  api: object,
  files: Readonly<Record<string, Pick<VectorFile, "testGroups">>>,
  report?: (outcome: Failure) => void,
): Promise<Result>;
