/** Linting files that are read one after the other: whatever reads them, and wherever the linter runs. */

import type { LintReport, LintWire } from "../generated/lint.js";

/** A file of a project, or a folder that could not be read. */
export interface LintSource {
  /** Its path below the folder of the project. */
  readonly path: string;
  /** How large it is, in bytes. Too large a file is not read. What throws is a file that cannot be read. */
  size?(): number | Promise<number>;
  /** Whether it is a folder, or a file, that cannot be read. */
  readonly unreadable?: boolean | undefined;
  /** What is in it, read when it is needed and not kept. What throws is a file that cannot be read. */
  read?(): Uint8Array | Promise<Uint8Array>;
}

/** A failure as data. */
export interface LintFailure {
  readonly code: "INVALID_ARGUMENT" | "INTERNAL";
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** How a project is gone through. */
export interface LintSteps {
  /** The options as JSON text, `today` (Unix seconds) or `asOf` among them. */
  readonly options: string;
  /** Told now and then: how many of the files that are read have been looked at. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Ends it at the next file. The report is then a rejection with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Makes the error of a failure. */
  fail?(failure: LintFailure): Error;
}

/** For so long, in milliseconds, nothing else runs. */
const TURN = 25;

/** Lints files. Only those that are scripts, templates and configurations of a mini program are read. */
export async function lintSources(
  wire: LintWire,
  sources: readonly LintSource[],
  steps: LintSteps,
): Promise<LintReport> {
  const fail = steps.fail ?? plainError;
  const answer = (frame: string) => unframe(frame, fail);
  const { largest } = JSON.parse(answer(wire.walk(steps.options)));
  const paths = sources.map((source) => source.path.replaceAll("\0", "\ufffd")).join("\0");
  const first: { handle: number; wanted: number[] } = JSON.parse(
    answer(wire.begin(paths, steps.options)),
  );
  const { handle } = first;
  try {
    sources.forEach((source, index) => {
      if (source.unreadable) answer(wire.miss(handle, index, "unreadable"));
    });
    const turns = new Turns(steps);
    const give = async (wanted: number[]) => {
      turns.total += wanted.length;
      for (const index of wanted) {
        const source = sources[index];
        if (source === undefined) continue;
        const content = await contentOf(source, largest);
        answer(
          typeof content === "string"
            ? wire.miss(handle, index, content)
            : wire.add(handle, index, content),
        );
        if (turns.isOver()) await turns.next();
      }
    };
    await give(first.wanted);
    await give(JSON.parse(answer(wire.next(handle))).wanted);
    await turns.next();
    return JSON.parse(answer(wire.finish(handle)));
  } finally {
    release(wire, handle);
  }
}

/** Lets others run, and tells how far it is. */
class Turns {
  total = 0;
  #done = 0;
  #since = Date.now();
  readonly #steps: LintSteps;

  constructor(steps: LintSteps) {
    this.#steps = steps;
  }

  /** Counts one file, and says whether others have waited long enough. */
  isOver(): boolean {
    this.#done += 1;
    return this.#steps.signal?.aborted === true || Date.now() - this.#since > TURN;
  }

  async next(): Promise<void> {
    this.#steps.signal?.throwIfAborted();
    this.#steps.onProgress?.(this.#done, this.total);
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.#since = Date.now();
  }
}

async function contentOf(
  source: LintSource,
  largest: number,
): Promise<Uint8Array | "unreadable" | "tooLarge"> {
  if (source.unreadable || source.read === undefined) return "unreadable";
  try {
    if (source.size !== undefined && (await source.size()) > largest) return "tooLarge";
    return await source.read();
  } catch {
    return "unreadable";
  }
}

/** What a frame says, or its failure, thrown. A failure is "!" and its JSON. */
export function unframe(frame: string, fail: (failure: LintFailure) => Error = plainError): string {
  if (frame.charCodeAt(0) === 33) throw fail(JSON.parse(frame.slice(1)));
  return frame;
}

function plainError(failure: LintFailure): Error {
  const { message, ...others } = failure;
  return Object.assign(new Error(message), others);
}

function release(wire: LintWire, handle: number): void {
  try {
    wire.release(handle);
  } catch {
    // After a trap there is nothing left to release.
  }
}
