// The files that the linter wants, a few at a time: many small ones, or one that is large.

import { Refused, type Source, type SourceFile } from "./source";
import type { Read } from "./worker/protocol";

/** So many files are looked for at the same time, and so many bytes are read. */
const FILES = 128;
const BYTES = 8 << 20;

/** A file that is there, or why not. */
interface Found {
  file: number;
  size: number;
  read: SourceFile["bytes"] | undefined;
}

/** What is in the wanted files, in their order. Larger ones than `largest` are not read. */
export async function* readings(
  source: Source,
  wanted: readonly number[],
  largest: number,
): AsyncGenerator<readonly Read[]> {
  for (let at = 0; at < wanted.length; at += FILES) {
    const some = wanted.slice(at, at + FILES).map((file) => find(source, file));
    for (const portion of portions(await Promise.all(some), largest))
      yield await Promise.all(portion.map((found) => read(found, largest)));
  }
}

/** As many files as can be read at the same time. */
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

async function find(source: Source, file: number): Promise<Found> {
  try {
    const { size, bytes } = await source.file(source.paths[file] ?? "");
    return { file, size, read: bytes };
  } catch {
    return { file, size: 0, read: undefined };
  }
}

/** A file that cannot be read is a finding; a zip that turns out to be none has no findings. */
async function read({ file, size, read: bytes }: Found, largest: number): Promise<Read> {
  if (size > largest) return { file, content: "tooLarge" };
  try {
    return { file, content: (await bytes?.()) ?? "unreadable" };
  } catch (error) {
    if (error instanceof Refused) throw error;
    return { file, content: "unreadable" };
  }
}
