// What shows that this very page computes as the project's tests demand. It opens with `?selftest`.

import { useEffect, useState } from "preact/hooks";

import { Callout } from "../../ui/callout";
import { problemOf } from "../../ui/use-computed";
import { useWords } from "../../words/locale";
import { selfTestWords } from "../../words/selftest";
import { Files } from "./files";
import { type Progress, runAll } from "./run";
import { Verdict } from "./verdict";

/** The panel. It begins by itself. */
export function SelfTestPanel() {
  const words = useWords(selfTestWords);
  const [round, setRound] = useState(1);
  const [progress, problem] = useRun(round);
  const done = progress ? progress.passed + progress.failed.length : 0;
  const isOver = progress?.isDone || problem !== undefined;
  return (
    <div class="panel panel-whole">
      <div class="panel-head">
        <h1>{words.heading}</h1>
        <p>{words.intro}</p>
      </div>
      <section class="card selftest-progress" aria-busy={!isOver}>
        <header class="card-head">
          <h2 id="selftest-label">
            {progress ? words.progress(done, progress.total) : words.loading}
          </h2>
          <button
            class="button button-quiet"
            type="button"
            disabled={!isOver}
            onClick={() => setRound(round + 1)}
          >
            {words.again}
          </button>
        </header>
        <progress
          aria-labelledby="selftest-label"
          value={isOver ? done : progress && done}
          max={progress?.total ?? 1}
        />
      </section>
      {/* Said once, when it is over: a voice that counts along would never come to an end. */}
      <div class="result" role="status">
        {problem !== undefined && (
          <Callout tone="failed" title={words.stopped}>
            <p>{words.stoppedHelp}</p>
            <p class="hint">{problem}</p>
          </Callout>
        )}
        {progress?.isDone && <Verdict progress={progress} />}
      </div>
      {progress && <Files progress={progress} />}
    </div>
  );
}

/** How far this round is, and what stopped it. */
function useRun(round: number): [Progress | undefined, string | undefined] {
  const [progress, setProgress] = useState<Progress>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const stop = new AbortController();
    setProgress(undefined);
    setProblem(undefined);
    runAll(setProgress, stop.signal).catch((error) => {
      if (!stop.signal.aborted) setProblem(problemOf(error));
    });
    return () => stop.abort();
  }, [round]);
  return [progress, problem];
}
