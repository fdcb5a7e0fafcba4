// The small projects of the tests, looked at by the linter of this page.

import type { Failure } from "../../../../tests/conformance/run.mjs";
import { withLinter } from "../../project/linter";

/** What they are called among the files of vectors. */
export const PROJECTS = "projects";

/** What came of one of them. */
interface Part {
  passed: number;
  failed: readonly Failure[];
}

/** Loads them: how many there are, and what looks at one after the other. */
export async function loadProjects() {
  const { expected, fixture, fixtureNames } = await import("../../project/fixtures");
  const { optionsOf, reportDifference } = await import(
    "../../../../tests/conformance/projects.mjs"
  );
  const names = fixtureNames();
  return {
    count: names.length,
    run: (count: (part: Part) => void, signal: AbortSignal) =>
      withLinter(signal, async ({ lint }) => {
        for (const name of names) {
          const wanted = expected(name);
          const report = await lint(fixture(name), optionsOf(wanted));
          const why = reportDifference(report, wanted);
          if (why === undefined) count({ passed: 1, failed: [] });
          else count({ passed: 0, failed: [{ file: PROJECTS, tcId: name, why }] });
        }
      }),
  };
}
