import type { Explanation } from "weseal/explain";

import { Callout } from "../../ui/callout";
import { CopyButton } from "../../ui/copy-button";
import { Json } from "../../ui/json";
import { LongText } from "../../ui/long-text";
import { computeWords } from "../../words/compute";
import { useLocale, useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { vectorWords } from "../../words/vector";
import { Causes, Codes, failedStep } from "../push/failed";
import type { Next, Spec, Values } from "./spec";
import { vectorOf } from "./vector";

interface Props {
  spec: Spec;
  values: Values;
  explanation: Explanation;
  onNext: (next: Next, answer: Record<string, unknown>) => void;
}

/** How it ended, why, and what to do. */
export function Verdict({ spec, values, explanation, onNext }: Props) {
  const { verdict: words } = useWords(computeWords);
  const vector = useWords(vectorWords);
  const locale = useLocale();
  const foot = (
    <div class="verdict-foot">
      <CopyButton label={vector.copy} text={() => vectorOf(spec, values, explanation, vector)} />
      <p class="hint">{vector.hint}</p>
    </div>
  );
  if (explanation.error) return <Failure explanation={explanation}>{foot}</Failure>;
  const { answer = "", causes } = explanation;
  const { next } = spec;
  return (
    <Callout tone="ok" title={answer === "true" ? words.verified : words.done}>
      {answer !== "true" && <Answer answer={answer} />}
      {next && (
        <button
          class="button button-start"
          type="button"
          onClick={() => onNext(next, JSON.parse(answer))}
        >
          {next.label[locale]} →
        </button>
      )}
      {causes.length > 0 && (
        <div class="checks">
          <h3>{words.refused}</h3>
          <Causes causes={causes} />
        </div>
      )}
      {foot}
    </Callout>
  );
}

/** A text as it is; anything else as JSON. */
function Answer({ answer }: { answer: string }) {
  const { verdict: words } = useWords(computeWords);
  const value: unknown = JSON.parse(answer);
  const text = typeof value === "string" ? value : undefined;
  return (
    <div class="sheet">
      <header>
        <h3>{words.answer}</h3>
        <CopyButton label={words.copyAnswer} text={() => text ?? answer} />
      </header>
      {text === undefined ? (
        <Json text={answer} label={words.answer} />
      ) : (
        <div class="sheet-text" data-answer>
          <LongText text={text} />
        </div>
      )}
    </div>
  );
}

interface FailureProps {
  explanation: Explanation;
  children: preact.ComponentChildren;
}

function Failure({ explanation, children }: FailureProps) {
  const { verdict: words } = useWords(computeWords);
  const { verdict: shared } = useWords(pushWords);
  const { error, causes } = explanation;
  const { place, title } = failedStep(explanation);
  if (!error) return null;
  return (
    <Callout tone="failed" title={[words.failed(place), title].filter(Boolean).join(" · ")}>
      <Codes explanation={explanation} />
      {causes.length > 0 && (
        <div class="causes">
          <h3>{causes.length === 1 ? shared.causes : words.causes}</h3>
          <Causes causes={causes} />
        </div>
      )}
      <p>{error.message}</p>
      {children}
    </Callout>
  );
}
