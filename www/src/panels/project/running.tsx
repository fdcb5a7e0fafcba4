import { useWords } from "../../words/locale";
import { projectWords } from "../../words/project";
import type { Lint, Progress } from "./use-lint";

/** What was given; while it is looked at, how far that is, and what ends it. */
export function Running({ lint: { name, progress, stop } }: { lint: Lint }) {
  const { running: words } = useWords(projectWords);
  if (name === undefined) return null;
  return (
    <div class="running" data-running={progress !== undefined || undefined}>
      <p class="running-name">
        <strong>{name}</strong>
        {progress && (
          <button class="button button-quiet" type="button" onClick={stop}>
            {words.cancel}
          </button>
        )}
      </p>
      {progress && (
        <>
          <progress
            aria-label={words.said(name)}
            value={progress.total && progress.done}
            max={progress.total ?? 1}
          />
          <p class="hint">{textOf(progress, words)}</p>
        </>
      )}
    </div>
  );
}

function textOf({ done, total }: Progress, words: (typeof projectWords)["en"]["running"]): string {
  if (total === undefined) return done > 0 ? words.listing(done) : words.starting;
  return done < total ? words.linting(done, total) : words.judging;
}
