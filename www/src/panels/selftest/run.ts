// The conformance suite of the project, run by the modules that the panels of this page use.

import { type Failure, run } from "../../../../tests/conformance/run.mjs";
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

/** Runs every vector, and tells after each group of them how far it is, until `signal` says stop. */
export async function runAll(
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const [api, vectors] = await Promise.all([loadApi(), loadVectors()]);
  const files = vectors.map(([name, { numberOfTests }]) => ({
    name,
    total: numberOfTests,
    passed: 0,
    failed: 0,
  }));
  const total = files.reduce((sum, file) => sum + file.total, 0);
  const failed: Failure[] = [];
  let passed = 0;
  const tell = (isDone: boolean) =>
    onProgress({
      total,
      passed,
      failed: [...failed],
      files: files.map((file) => ({ ...file })),
      isDone,
    });
  for (const [at, [name, { testGroups }]] of vectors.entries())
    for (const group of testGroups) {
      // One group at a time: what computes holds up what is drawn.
      const result = await run(api, { [name]: { testGroups: [group] } });
      const file = files[at];
      if (signal.aborted || !file) return;
      passed += result.passed;
      failed.push(...result.failed);
      file.passed += result.passed;
      file.failed += result.failed.length;
      tell(false);
      await new Promise((resolve) => setTimeout(resolve));
    }
  tell(true);
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
