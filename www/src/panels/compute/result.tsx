import { Callout } from "../../ui/callout";
import { Empty } from "../../ui/empty";
import { EngineFailed } from "../../ui/engine-failed";
import { ResultSide } from "../../ui/status";
import type { Engine } from "../../ui/use-engine";
import { computeWords } from "../../words/compute";
import { useLocale, useWords } from "../../words/locale";
import { uiWords } from "../../words/ui";
import { StepCard, StepCards } from "../push/step-list";
import { labelOf } from "./control";
import type { Result } from "./run";
import { type FieldSpec, missingOf, type Next, type Spec, type Values } from "./spec";
import { isEmpty } from "./values";
import { Verdict } from "./verdict";

interface Props {
  spec: Spec;
  values: Values;
  engine: Engine;
  result: Result | undefined;
  onSample: () => void;
  onNext: (next: Next, answer: Record<string, unknown>) => void;
}

/** What came of it: the verdict first, then every step. */
export function ResultView({ spec, values, engine, result, onSample, onNext }: Props) {
  const words = useWords(computeWords);
  const ui = useWords(uiWords);
  const missing = missingOf(spec, values);
  const content = () => {
    if (engine === "failed") return <EngineFailed />;
    if (isEmpty(spec, values)) return <Empty {...words.empty} onAction={onSample} />;
    if (missing.length > 0) return <Missing fields={missing} />;
    if (!result) return null;
    if ("problem" in result)
      return (
        <Callout tone="failed" title={ui.engine.refused}>
          <p>{result.problem}</p>
        </Callout>
      );
    const { explanation } = result;
    return (
      <>
        <Verdict spec={spec} values={values} explanation={explanation} onNext={onNext} />
        <StepCards>
          <StepCard
            title={words.steps}
            first={1}
            steps={explanation.steps}
            all={explanation.steps}
          />
        </StepCards>
      </>
    );
  };
  return (
    <ResultSide isBusy={engine === "loading"} of={result}>
      {content()}
    </ResultSide>
  );
}

function Missing({ fields }: { fields: readonly FieldSpec[] }) {
  const { missing: words } = useWords(computeWords);
  const locale = useLocale();
  return (
    <Callout tone="note" title={words.title}>
      <p>{words.text}</p>
      <p class="verdict-codes">
        {fields.map((field) => (
          <code key={field.name} class="badge">
            {labelOf(field, locale)}
          </code>
        ))}
      </p>
    </Callout>
  );
}
