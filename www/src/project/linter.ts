// The linter, in a worker of its own: the page stays usable, and what runs can be ended at once.

import type { LintReport } from "@weseal/cli/lint";

import { type Call, caller } from "./call";
import type { IsLeftOut } from "./folder";
import { readings } from "./readings";
import type { Source } from "./source";

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
  const { default: LintWorker } = await import("./worker/index.ts?worker");
  signal.throwIfAborted();
  const worker = new LintWorker({ name: "weseal-lint" });
  try {
    const call = caller(worker, signal);
    return await use({
      async walk(options) {
        const { leftOut } = await call("walk", JSON.stringify(options));
        return (folder) => leftOut.includes(folder);
      },
      lint: (source, options, onProgress) => lint(call, source, options, onProgress),
    });
  } finally {
    worker.terminate();
  }
}

async function lint(
  call: Call,
  source: Source,
  options: object,
  onProgress?: OnProgress,
): Promise<LintReport> {
  const given = JSON.stringify(options);
  const { largest } = await call("walk", given);
  const { paths, closed = [] } = source;
  const first = await call("begin", [...paths, ...closed], given);
  const missed = closed.map((_, index) => paths.length + index);
  await call(
    "add",
    missed.map((file) => ({ file, content: "unreadable" })),
  );
  await add(call, first, source, largest);
  const wanted = await call("next");
  await add(call, wanted, source, largest, (done) => onProgress?.(done, wanted.length));
  return JSON.parse(await call("finish")) as LintReport;
}

/** Gives the linter what it wants: files are read while those before are looked at. */
async function add(
  call: Call,
  wanted: readonly number[],
  source: Source,
  largest: number,
  onProgress?: (done: number) => void,
) {
  let taken: Promise<unknown> | undefined;
  let done = 0;
  for await (const files of readings(source, wanted, largest)) {
    await taken;
    taken = call("add", files);
    done += files.length;
    onProgress?.(done);
  }
  await taken;
}
