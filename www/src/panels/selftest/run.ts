// The conformance suite of the project, run by the modules that the panels of this page use.

import { type Failure, run, type VectorFile } from "../../../../tests/conformance/run.mjs";
import { loadProjects, PROJECTS } from "./projects";
import { loadVectors } from "./vectors";

/** How far it is. */
export interface Progress {
  /** How many vectors there are, as the files say themselves. */
  total: number;
  passed: number;
  failed: readonly Failure[];
  files: readonly { name: string; total: number; passed: number; failed: number }[];
  isDone: boolean;
}

/** What came of a part of a file. */
type Part = Pick<Progress, "passed" | "failed">;

/** Runs every vector, then every project, and tells after each part how far it is, until `signal` says stop. */
export async function runAll(
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const [vectors, projects] = await Promise.all([loadVectors(), loadProjects()]);
  const counts = [
    ...vectors.map(([name, { numberOfTests }]) => [name, numberOfTests] as const),
    [PROJECTS, projects.count] as const,
  ];
  const files = counts.map(([name, total]) => ({ name, total, passed: 0, failed: 0 }));
  const failed: Failure[] = [];
  const sum = (of: "total" | "passed") => files.reduce((all, file) => all + file[of], 0);
  const tell = (isDone: boolean) =>
    onProgress({
      total: sum("total"),
      passed: sum("passed"),
      failed: [...failed],
      files: files.map((file) => ({ ...file })),
      isDone,
    });
  const count = (name: string, part: Part) => {
    const file = files.find((one) => one.name === name);
    if (signal.aborted || !file) return;
    failed.push(...part.failed);
    file.passed += part.passed;
    file.failed += part.failed.length;
    tell(false);
  };
  await runVectors(vectors, count, signal);
  await projects.run((part) => count(PROJECTS, part), signal);
  if (!signal.aborted) tell(true);
}

async function runVectors(
  vectors: readonly (readonly [string, VectorFile])[],
  count: (name: string, part: Part) => void,
  signal: AbortSignal,
) {
  const api = await loadApi();
  for (const [name, { testGroups }] of vectors)
    for (const group of testGroups) {
      if (signal.aborted) return;
      // One group at a time: what computes holds up what is drawn.
      count(name, await run(api, { [name]: { testGroups: [group] } }));
      await new Promise((resolve) => setTimeout(resolve));
    }
}

async function loadApi(): Promise<object> {
  const [weseal, { explain, explainComputation }] = await Promise.all([
    import("weseal"),
    import("weseal/explain"),
    import("weseal/rsa"),
    import("weseal/rules"),
  ]);
  return { ...weseal, explain, explainComputation };
}
