/** The files that the linter wants, a few at a time: many small ones, or one that is large. */

import type { LintRead } from "./engine.js";
import type { LintFile, LintSource } from "./sources.js";

/** So many files are looked for at the same time, and so many bytes are read. */
const FILES = 128;
const BYTES = 2 << 20;

/** A file that is there, or is not. */
interface Found {
  readonly file: number;
  readonly size: number;
  readonly opened: LintFile | undefined;
}

/** What is in the wanted files, in their order. Larger ones than `largest` are not read. */
export async function* readings(
  sources: readonly LintSource[],
  wanted: readonly number[],
  largest: number,
): AsyncGenerator<readonly LintRead[]> {
  for (let at = 0; at < wanted.length; at += FILES) {
    const some = await Promise.all(
      wanted.slice(at, at + FILES).map(async (file): Promise<Found> => {
        const opened = await sources[file]?.open?.();
        return { file, size: opened?.size ?? 0, opened };
      }),
    );
    for (const portion of portions(some, largest))
      yield await Promise.all(portion.map((found) => read(found, largest)));
  }
}

/** As many files as are read at the same time. */
function* portions(all: readonly Found[], largest: number): Generator<readonly Found[]> {
  let portion: Found[] = [];
  let bytes = 0;
  for (const found of all) {
    const size = found.size > largest ? 0 : found.size;
    if (bytes + size > BYTES && portion.length > 0) {
      yield portion;
      portion = [];
      bytes = 0;
    }
    portion.push(found);
    bytes += size;
  }
  yield portion;
}

async function read({ file, size, opened }: Found, largest: number): Promise<LintRead> {
  if (size > largest) return { file, content: "tooLarge" };
  return { file, content: (await opened?.read()) ?? "unreadable" };
}
