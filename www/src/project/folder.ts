// A folder that was chosen or dropped.

import { MOST_FILES, ofFiles, Refused, type Source } from "./source";

/** Whether nobody looks into a folder of this name. */
export type IsLeftOut = (folder: string) => boolean;

/** Deeper folders lead in a circle. */
const DEEPEST = 64;

/** What was chosen with a file input for folders. */
export function chosenFolder(chosen: readonly File[], isLeftOut: IsLeftOut): Source {
  const files = new Map<string, () => Promise<File>>();
  let name = "";
  for (const file of chosen) {
    const [top = "", ...rest] = file.webkitRelativePath.split("/");
    if (rest.slice(0, -1).some(isLeftOut)) continue;
    name = top;
    files.set(rest.join("/"), async () => file);
    bound(files);
  }
  return some(name, files);
}

/** What was dropped: one folder is the project, several things are the files and folders of it. */
export async function droppedFolder(
  entries: readonly FileSystemEntry[],
  isLeftOut: IsLeftOut,
  onCount: (files: number) => void,
  signal: AbortSignal,
): Promise<Source> {
  const files = new Map<string, () => Promise<File>>();
  const closed: string[] = [];
  const [only] = entries;
  const isOne = entries.length === 1 && only?.isDirectory;
  const waiting = entries.map((entry) => ({ entry, path: isOne ? "" : entry.name, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { entry, path, depth } = next;
    if (isFile(entry)) {
      files.set(path, () => fileOf(entry));
      bound(files);
    }
    if (!isFolder(entry) || depth > DEEPEST) continue;
    const inside = await entriesOf(entry).catch(() => {
      closed.push(path);
      return [];
    });
    for (const inner of inside)
      if (!inner.isDirectory || !isLeftOut(inner.name))
        waiting.push({
          entry: inner,
          path: path ? `${path}/${inner.name}` : inner.name,
          depth: depth + 1,
        });
    onCount(files.size);
    signal.throwIfAborted();
  }
  return some(only?.name ?? "", files, closed);
}

function bound(files: ReadonlyMap<string, unknown>) {
  if (files.size > MOST_FILES) throw new Refused("many");
}

function some(
  name: string,
  files: ReadonlyMap<string, () => Promise<File>>,
  closed: readonly string[] = [],
): Source {
  if (files.size === 0) throw new Refused(closed.length > 0 ? "unreadable" : "empty", name);
  return ofFiles(name, files, closed);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** All of a folder: a browser gives them in portions. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
