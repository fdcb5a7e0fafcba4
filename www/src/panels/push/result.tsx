import type { Explanation } from "weseal/explain";

import { pushSamples } from "../../samples/push";
import { Callout } from "../../ui/callout";
import { Empty } from "../../ui/empty";
import { EngineFailed } from "../../ui/engine-failed";
import { ResultSide } from "../../ui/status";
import type { Engine } from "../../ui/use-engine";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { uiWords } from "../../words/ui";
import { type Case, caseOf, type Result } from "./case";
import { phasesOf } from "./phases";
import { StepCard, StepCards } from "./step-list";
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
  const ui = useWords(uiWords);
  return (
    <ResultSide isBusy={engine === "loading"} of={result}>
      {engine === "failed" ? (
        <EngineFailed />
      ) : !result ? (
        <Empty {...words.empty} onAction={() => onSample(caseOf(pushSamples.good.json))} />
      ) : "problem" in result ? (
        <Callout tone="failed" title={ui.engine.refused}>
          <p>{result.problem}</p>
        </Callout>
      ) : (
        <>
          <Verdict given={given} explanation={result.explanation} />
          <Steps explanation={result.explanation} />
        </>
      )}
    </ResultSide>
  );
}

function Steps({ explanation: { steps: all } }: { explanation: Explanation }) {
  const words = useWords(pushWords);
  return (
    <StepCards>
      {phasesOf(all).map(({ id, first, steps }) => (
        <StepCard key={id} title={words.phases[id]} first={first} steps={steps} all={all} />
      ))}
    </StepCards>
  );
}
