// A zip: its list is read, and each of its files when it is needed. Nothing in it is believed: neither a path nor a
// size.

import {
  BlobReader,
  configure,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-custom.js";

import type { IsLeftOut } from "./folder";
import { type Fault, MOST_FILES, Refused, type Source, type SourceFile } from "./source";

/** What all files together may grow to. */
const MOST_BYTES = 2 ** 31;

// The browser's own decompression does not hold up the page, and the policy allows no workers of others.
configure({ useWebWorkers: false });

/** Reads the list of a zip. One folder that has everything in it is the project. */
export async function zipped(
  zip: File,
  isLeftOut: IsLeftOut,
  onCount: (files: number) => void,
  signal: AbortSignal,
): Promise<Source> {
  const entries = await entriesOf(zip, isLeftOut, onCount, signal);
  if (entries.size === 0) throw new Refused("empty", zip.name);
  const top = commonFolder([...entries.keys()]);
  return {
    name: zip.name,
    paths: [...entries.keys()].map((path) => path.slice(top.length)),
    async file(path) {
      const entry = entries.get(top + path);
      if (!entry) throw new Refused("unreadable", path);
      return fileOf(entry);
    },
  };
}

async function entriesOf(
  zip: File,
  isLeftOut: IsLeftOut,
  onCount: (files: number) => void,
  signal: AbortSignal,
): Promise<Map<string, FileEntry>> {
  const reader = new ZipReader(new BlobReader(zip), {
    decodeText: decoded,
    // What Windows writes.
    normalizeFilename: (name) => name.replaceAll("\\", "/"),
  });
  const entries = new Map<string, FileEntry>();
  let count = 0;
  let bytes = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      signal.throwIfAborted();
      count += 1;
      if (count > MOST_FILES) throw new Refused("many");
      const folders = entry.filename.split("/").slice(0, -1);
      if (entry.directory || entry.symlink || folders[0] === "__MACOSX") continue;
      if (folders.some(isLeftOut)) continue;
      if (entry.encrypted) throw new Refused("zip-encrypted", entry.filename);
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES) throw new Refused("zip-large", entry.filename);
      entries.set(entry.filename, entry);
      if (count % 1000 === 0) onCount(count);
    }
  } catch (error) {
    throw signal.aborted ? error : refusal(error);
  }
  return entries;
}

/** The library reads no further when a file is longer than it says, or lies where another one lies. */
function fileOf(entry: FileEntry): SourceFile {
  return {
    size: entry.uncompressedSize,
    async bytes() {
      try {
        return new Uint8Array(await entry.arrayBuffer({ checkOverlappingEntry: true }));
      } catch (error) {
        throw refusal(error, entry.filename);
      }
    },
  };
}

/** A name without the flag of UTF-8 is UTF-8 all the same, or what a Chinese Windows writes. */
function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === "utf-8") return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = ""] = paths;
  const top = first.slice(0, first.indexOf("/") + 1);
  return paths.every((path) => path.startsWith(top)) ? top : "";
}

/** What is wrong with a zip, or with one of its files. */
function refusal(error: unknown, file?: string): Refused {
  if (error instanceof Refused) return error;
  const { message, filename = file } = error as Error & { filename?: string };
  return new Refused(FAULTS[message] ?? "zip-damaged", filename);
}

const FAULTS: Readonly<Record<string, Fault>> = {
  [ERR_UNSAFE_FILENAME]: "zip-path",
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: "zip-encrypted",
  [ERR_SPLIT_ZIP_FILE]: "zip-several",
  [ERR_UNSUPPORTED_COMPRESSION]: "zip-method",
};
