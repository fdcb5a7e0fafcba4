// From what was given to a report, and anew with other options; it can be stopped at any time.

import type { LintReport } from "@weseal/cli/lint";
import { useEffect, useState } from "preact/hooks";
import { LintError } from "../../project/call";
import { withLinter } from "../../project/linter";
import { Refused, type Source } from "../../project/source";
import { kept } from "../../ui/kept";
import { problemOf } from "../../ui/use-computed";
import type { Given } from "./given";
import type { Options } from "./options";

/** How far it is. While the names are read nobody knows how many there will be. */
export interface Progress {
  done: number;
  total?: number;
}

/** What came of it, or why nothing did: what was given, the options, or something else. */
export type Outcome =
  | { source: Source; report: LintReport }
  | { refused: Refused }
  | { unfit: string }
  | { problem: string };

/** What was given, what came of it, and with which options. */
interface Held {
  given?: Given;
  source?: Source | undefined;
  /** Whether its list has what was built, too. */
  hasBuilt?: boolean | undefined;
  outcome?: Outcome | undefined;
  options?: string | undefined;
}

const held = kept<Held>({});

/** What the panel draws. */
export interface Lint {
  name: string | undefined;
  /** Nothing while nothing runs. */
  progress: Progress | undefined;
  outcome: Outcome | undefined;
  take(given: Given): void;
  /** Stops it; what was given is forgotten. */
  stop(): void;
}

/** Until then one is still typing. */
const PAUSE = 300;

/** How far it is, is drawn so often and no oftener: drawing takes time, too. */
const FRAME = 100;

/** Lints what is given. Without options it waits for them. */
export function useLint(options: Options | undefined): Lint {
  const [now, setNow] = held.use();
  const [progress, setProgress] = useState<Progress>();
  const { given, outcome } = now;
  const key = options && JSON.stringify(options);
  useEffect(() => {
    // What was asked for last may be what is there already.
    setProgress(undefined);
    if (!given || !options || now.options === key) return;
    const stop = new AbortController();
    const begin = async () => {
      setProgress({ done: 0 });
      let shown = 0;
      const onProgress = (next: Progress) => {
        const now = performance.now();
        if (stop.signal.aborted || now - shown < FRAME) return;
        shown = now;
        setProgress(next);
      };
      const came = await lint({ ...now, given }, options, onProgress, stop.signal);
      if (stop.signal.aborted) return;
      setProgress(undefined);
      setNow({ ...came, options: key });
    };
    const timer = setTimeout(begin, outcome ? PAUSE : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [given, key]);
  const set = (next: Held) => {
    setProgress(undefined);
    setNow(next);
  };
  return {
    name: given?.name,
    progress,
    outcome,
    take: (next) => set({ given: next }),
    stop: () => set({}),
  };
}

async function lint(
  { given, source, hasBuilt }: Held & { given: Given },
  options: Options,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Held> {
  const built = options.generated ?? false;
  let read = hasBuilt === built ? source : undefined;
  const held = (outcome: Outcome): Held => ({ given, source: read, hasBuilt: built, outcome });
  try {
    return await withLinter(signal, async (linter) => {
      const isLeftOut = await linter.walk(options);
      const onCount = (done: number) => onProgress({ done });
      read ??= await given.open({ isLeftOut, onCount, signal });
      const count = (done: number, total: number) => onProgress({ done, total });
      const report = await linter.lint(read, options, count);
      return held({ source: read, report });
    });
  } catch (error) {
    if (error instanceof Refused) return held({ refused: error });
    const problem = problemOf(error);
    return held(error instanceof LintError ? { unfit: problem } : { problem });
  }
}
