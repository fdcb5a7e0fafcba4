/** Going through a project: whatever reads its files, and wherever the linter runs. */

import type { LintReport } from "../generated/lint.js";
import type { LintEngine, LintLink, LintRead } from "./engine.js";
import { readings } from "./readings.js";

/** A file of a project, or a folder that could not be read. */
export interface LintSource {
  /** Its path below the folder of the project. */
  readonly path: string;
  /** Where it leads, of a link. What is behind it is listed under its own path. */
  readonly link?: LintLink;
  /** The file, or nothing where it cannot be read; a folder that cannot be read lacks this. What it throws ends it all. */
  open?(): Promise<LintFile | undefined>;
}

/** A file of a project. */
export interface LintFile {
  /** How large it is, in bytes. Too large a file is not read. */
  readonly size: number;
  /** What is in it, or nothing where it cannot be read. It is not kept. What it throws ends it all. */
  read(): Promise<Uint8Array | undefined>;
}

/** Told after every few files how many of those that are read have been looked at. */
export type OnProgress = (done: number, total: number) => void;

/** Lints files. Only those that are scripts, templates and configurations of a mini program are read. */
export async function lintSources(
  engine: LintEngine,
  sources: readonly LintSource[],
  options: string,
  onProgress?: OnProgress,
): Promise<LintReport> {
  const { largest } = await engine.walk(options);
  const paths = sources.map(({ path }) => path);
  const { handle } = await engine.begin(paths, options);
  let done = 0;
  let total = 0;
  const add = async (files: readonly LintRead[]) => {
    await engine.add(handle, files);
    done += files.length;
    onProgress?.(done, total);
  };
  const give = async (files: readonly number[]) => {
    total += files.length;
    // While some are looked at, the next are read.
    let given: Promise<void> | undefined;
    for await (const some of readings(sources, files, largest)) {
      await given;
      given = add(some);
      // What fails is thrown where it is awaited.
      given.catch(() => {});
    }
    await given;
  };
  try {
    // Links first: which files are configurations depends on them.
    const closed = [...sources.keys()].filter((file) => sources[file]?.open === undefined);
    await engine.add(
      handle,
      closed.map((file) => ({ file, content: sources[file]?.link ?? "unreadable" })),
    );
    for (;;) {
      const { wanted } = await engine.next(handle);
      if (wanted.length === 0) break;
      await give(wanted);
    }
    return await engine.finish(handle);
  } finally {
    await release(engine, handle);
  }
}

async function release(engine: LintEngine, handle: number): Promise<void> {
  try {
    await engine.release(handle);
  } catch {
    // After a trap, or in a worker that has ended, there is nothing left to release.
  }
}
