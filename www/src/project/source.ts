// Where the files of a project come from: a folder, a zip, or texts of the page itself. Their names are known at
// once; what is in them is read when it is needed, and not kept.

/** A project that was given. */
export interface Source {
  /** What it is called: a folder, a zip, a sample. */
  name: string;
  /** The path of every file below its folder, with `/`. */
  paths: readonly string[];
  /** The folders that could not be read. */
  closed?: readonly string[];
  /** A file. It throws where there is none, or none that can be read. */
  file(path: string): Promise<SourceFile>;
}

/** A file of a project. */
export interface SourceFile {
  /** How many bytes are in it. */
  size: number;
  bytes(): Promise<Uint8Array>;
}

/** More files are no project but a disk. */
export const MOST_FILES = 200_000;

/** What can be wrong with what was given. */
export type Fault =
  | "empty"
  | "many"
  | "unreadable"
  | "zip-damaged"
  | "zip-encrypted"
  | "zip-large"
  | "zip-method"
  | "zip-path"
  | "zip-several";

/** Thrown for what is no project that could be read. */
export class Refused extends Error {
  readonly fault: Fault;

  /** `detail` is a name out of what was given, where one is at fault. */
  constructor(fault: Fault, detail = "") {
    super(detail);
    this.fault = fault;
  }
}

/** A project of texts. */
export function ofTexts(name: string, texts: ReadonlyMap<string, string>): Source {
  return {
    name,
    paths: [...texts.keys()],
    async file(path) {
      const bytes = new TextEncoder().encode(texts.get(path));
      return { size: bytes.length, bytes: async () => bytes };
    },
  };
}

/** A project of files, by their paths. */
export function ofFiles(
  name: string,
  files: ReadonlyMap<string, () => Promise<File>>,
  closed: readonly string[] = [],
): Source {
  return {
    name,
    paths: [...files.keys()],
    closed,
    async file(path) {
      const file = await files.get(path)?.();
      if (!file) throw new Refused("unreadable", path);
      return {
        size: file.size,
        bytes: async () => new Uint8Array(await file.arrayBuffer()),
      };
    },
  };
}
