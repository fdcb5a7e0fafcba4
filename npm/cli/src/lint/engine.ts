/** The linter in steps, as what goes through a project calls it: in this thread, or in a worker of the page. */

import type { LintReport, LintWire } from "../generated/lint.js";

/** How folders are walked. */
export interface LintWalk {
  /** The names of folders into which nobody has to look. */
  readonly leftOut: readonly string[];
  /** Larger files are not read, in bytes. */
  readonly largest: number;
}

/** A file of the project, by its place in the list of paths, as far as it could be read. */
export interface LintRead {
  readonly file: number;
  readonly content: Uint8Array | "unreadable" | "tooLarge" | LintLink;
}

/** Where a link leads: a path as those of the files, without links in it, or nothing where it leads out. */
export interface LintLink {
  readonly target: string | undefined;
}

/** A step of the linter, which may be done elsewhere. */
type Step<T> = T | Promise<T>;

/** What the linter does; the options are JSON text, `today` (Unix seconds) or `asOf` among them. */
export interface LintEngine {
  /** Checks the options, and says how folders are walked. */
  walk(options: string): Step<LintWalk>;
  /** Begins a project. */
  begin(paths: readonly string[], options: string): Step<{ handle: number }>;
  /** Looks at files. */
  add(handle: number, files: readonly LintRead[]): Step<void>;
  /** When links have been told, and when all that were wanted have come: those that are wanted then, until there are none. */
  next(handle: number): Step<{ wanted: number[] }>;
  /** What was found; it ends the project. */
  finish(handle: number): Step<LintReport>;
  /** Ends a project of which nothing more is wanted. */
  release(handle: number): Step<void>;
}

/** A failure as data. */
export interface LintFailure {
  readonly code: "INVALID_ARGUMENT" | "INTERNAL";
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** Makes the error of a failure. */
export type Fail = (failure: LintFailure) => Error;

/** For so long, in milliseconds, nothing else runs. */
const TURN = 25;

/**
 * The steps on these functions.
 *
 * @param turn Lets others run, where this thread has others.
 */
export function lintEngine(
  wire: LintWire,
  fail: Fail = plainError,
  turn?: () => Promise<void>,
): LintEngine {
  let since = Date.now();
  const said = (frame: string) => unframe(frame, fail);
  return {
    walk: (options) => JSON.parse(said(wire.walk(options))),
    // A name in a zip may have what separates them.
    begin: (paths, options) =>
      JSON.parse(
        said(wire.begin(paths.map((path) => path.replaceAll("\0", "\ufffd")).join("\0"), options)),
      ),
    async add(handle, files) {
      for (const { file, content } of files) {
        if (typeof content === "string") said(wire.miss(handle, file, content));
        else if ("target" in content) said(linked(wire, handle, file, content));
        else said(wire.add(handle, file, content));
        if (turn === undefined || Date.now() - since < TURN) continue;
        await turn();
        since = Date.now();
      }
    },
    next: (handle) => JSON.parse(said(wire.next(handle))),
    finish: (handle) => JSON.parse(said(wire.finish(handle))),
    release: (handle) => wire.release(handle),
  };
}

function linked(wire: LintWire, handle: number, file: number, { target }: LintLink): string {
  return target === undefined
    ? wire.miss(handle, file, "outside")
    : wire.link(handle, file, target);
}

/** What a frame says, or its failure, thrown. */
export function unframe(frame: string, fail: Fail): string {
  if (frame.startsWith("!")) throw fail(failureOf(frame));
  return frame;
}

/** The failure of a frame, which is "!" and its JSON. */
export function failureOf(frame: string): LintFailure {
  return JSON.parse(frame.slice(1));
}

function plainError({ message, ...others }: LintFailure): Error {
  return Object.assign(new Error(message), others);
}
