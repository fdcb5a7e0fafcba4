// What was dropped or chosen, and how it becomes a project.

import type { IsLeftOut } from "../../project/folder";
import type { Source } from "../../project/source";

/** What a project is read with. */
export interface Reading {
  isLeftOut: IsLeftOut;
  /** Told how many files there are so far. */
  onCount: (files: number) => void;
  signal: AbortSignal;
}

/** Something that becomes a project. */
export interface Given {
  name: string;
  open(reading: Reading): Promise<Source>;
}

/** A folder, of the input for folders. */
export function chosenFolder(files: readonly File[]): Given {
  return {
    name: files[0]?.webkitRelativePath.split("/")[0] ?? "",
    async open({ isLeftOut }) {
      const { chosenFolder } = await import("../../project/folder");
      return chosenFolder(files, isLeftOut);
    },
  };
}

/** A zip. */
export function chosenZip(zip: File): Given {
  return {
    name: zip.name,
    async open({ isLeftOut, onCount, signal }) {
      const { zipped } = await import("../../project/zip");
      return zipped(zip, isLeftOut, onCount, signal);
    },
  };
}

/** What was dropped: one zip, or a folder. It must be called at once: a moment later a drop is empty. */
export function dropped(data: DataTransfer): Given | undefined {
  const [zip] = data.files;
  if (data.files.length === 1 && zip && /\.zip$/i.test(zip.name)) return chosenZip(zip);
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [first] = entries;
  if (!first) return undefined;
  return {
    name: first.name,
    async open({ isLeftOut, onCount, signal }) {
      const { droppedFolder } = await import("../../project/folder");
      return droppedFolder(entries, isLeftOut, onCount, signal);
    },
  };
}

/** A sample: a project of the tests. */
export function sample(id: string): Given {
  return {
    name: id,
    async open() {
      const { fixture } = await import("../../project/fixtures");
      return fixture(id);
    },
  };
}
