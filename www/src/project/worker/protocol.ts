// What the page and the worker say to each other: calls, and one answer to each.

/** How folders are walked. */
export interface Walk {
  /** The names of folders into which nobody has to look. */
  leftOut: readonly string[];
  /** Larger files are not read, in bytes. */
  largest: number;
}

/** A file of the project, by its place in the list of paths, as far as it could be read. */
export interface Read {
  file: number;
  content: Uint8Array | "unreadable" | "tooLarge";
}

/** What the worker does; a file is its place in the list of paths. */
export interface Calls {
  /** Checks the options, which are JSON, and says how folders are walked. */
  walk(options: string): Promise<Walk>;
  /** Begins a project: the files that are wanted first. */
  begin(paths: readonly string[], options: string): readonly number[];
  /** Looks at files that were wanted. */
  add(files: readonly Read[]): void;
  /** When all of them have come: those that are wanted then. */
  next(): readonly number[];
  /** What was found, as JSON. */
  finish(): string;
}

/** A call; the answer has its number. */
export interface Asked {
  id: number;
  name: keyof Calls;
  given: readonly unknown[];
}

/** The answer, or why there is none. */
export type Answer = { id: number } & ({ value: unknown } | { failure: Failure });

/** Why something failed. What the linter itself says has a code. */
export interface Failure {
  message: string;
  code?: string;
}
