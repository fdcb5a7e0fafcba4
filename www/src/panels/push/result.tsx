import type { Explanation } from "weseal/explain";

import { pushSamples } from "../../samples/push";
import { SelectionContext, useNewSelection } from "../../ui/byte-map/selection";
import { Callout } from "../../ui/callout";
import type { Engine } from "../../ui/use-engine";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { type Case, caseOf, type Result } from "./case";
import { phasesOf } from "./phases";
import { StepView } from "./step";
import { Verdict } from "./verdict";

interface Props {
  given: Case;
  engine: Engine;
  result: Result | undefined;
  onSample: (given: Case) => void;
}

/** What came of it: the verdict first, then every step. */
export function ResultView({ given, engine, result, onSample }: Props) {
  const words = useWords(pushWords);
  return (
    <section class="result" aria-live="polite" aria-busy={engine === "loading"}>
      {engine === "failed" ? (
        <Callout tone="failed" title={words.engine.failed}>
          <p>{words.engine.failedHelp}</p>
        </Callout>
      ) : !result ? (
        <Empty onSample={onSample} />
      ) : "problem" in result ? (
        <Callout tone="failed" title={words.engine.refused}>
          <p>{result.problem}</p>
        </Callout>
      ) : (
        <>
          <Verdict given={given} explanation={result.explanation} />
          <Steps explanation={result.explanation} />
        </>
      )}
    </section>
  );
}

function Empty({ onSample }: Pick<Props, "onSample">) {
  const { empty } = useWords(pushWords);
  return (
    <div class="empty">
      <div class="empty-map" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((tone) => (
          <span key={tone} data-tone={tone} />
        ))}
      </div>
      <h2>{empty.title}</h2>
      <p>{empty.text}</p>
      <button
        class="button button-main"
        type="button"
        onClick={() => onSample(caseOf(pushSamples.good.json))}
      >
        {empty.action}
      </button>
    </div>
  );
}

function Steps({ explanation }: { explanation: Explanation }) {
  const words = useWords(pushWords);
  const selection = useNewSelection();
  return (
    <SelectionContext.Provider value={selection}>
      {phasesOf(explanation.steps).map(({ id, first, steps }) => {
        const done = steps.filter(({ status }) => status === "ok").length;
        const hasFailed = steps.some(({ status }) => status === "failed");
        return (
          <section
            key={id}
            class="card phase"
            data-status={hasFailed ? "failed" : done === steps.length ? "ok" : "skipped"}
          >
            <header class="card-head">
              <h2>{words.phases[id]}</h2>
              <span class="phase-reach">{words.reach(done, steps.length)}</span>
            </header>
            <ol class="steps" start={first}>
              {steps.map((step, index) => (
                <StepView
                  key={step.id}
                  step={step}
                  place={first + index}
                  steps={explanation.steps}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </SelectionContext.Provider>
  );
}
