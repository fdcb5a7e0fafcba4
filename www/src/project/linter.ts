// The linter, in a worker of its own: the page stays usable, and what runs can be ended at once.

import { type LintReport, lintSources } from "@weseal/cli/lint";

import { engineIn } from "./call";
import type { IsLeftOut } from "./folder";
import { Refused, type Source } from "./source";

/** What lints. */
export interface Linter {
  /** Which folders need not be looked into. */
  walk(options: object): Promise<IsLeftOut>;
  /** Reads what the linter asks for, a few files at a time, and gives what it found. */
  lint(source: Source, options: object, onProgress?: OnProgress): Promise<LintReport>;
}

type OnProgress = (done: number, total: number) => void;

/** Starts a linter, and ends it when `use` has done with it or `signal` says stop. */
export async function withLinter<T>(
  signal: AbortSignal,
  use: (linter: Linter) => Promise<T>,
): Promise<T> {
  // The page as one file has the worker's code inside (`offline.config.ts`).
  const { default: LintWorker } = await import("./worker.ts?worker");
  signal.throwIfAborted();
  const worker = new LintWorker({ name: "weseal-lint" });
  try {
    const engine = engineIn(worker, signal);
    return await use({
      async walk(options) {
        const { leftOut } = await engine.walk(JSON.stringify(options));
        return (folder) => leftOut.includes(folder);
      },
      lint: (source, options, onProgress) =>
        lintSources(engine, filesOf(source), JSON.stringify(options), onProgress),
    });
  } finally {
    worker.terminate();
  }
}

/** The files of a project, and its closed folders. */
function filesOf(source: Source) {
  const files = source.paths.map((path) => ({
    path,
    open: () =>
      readable(async () => {
        const { size, bytes } = await source.file(path);
        return { size, read: () => readable(bytes) };
      }),
  }));
  return [...files, ...(source.closed ?? []).map((path) => ({ path }))];
}

/** Nothing where something cannot be read: that is a finding. A zip that turns out to be none has no findings. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) throw error;
    return undefined;
  }
}
