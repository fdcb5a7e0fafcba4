import { LongText } from "../../../ui/long-text";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import type { StepProps } from "./step-props";

/** The values of a step, as they are. */
export function Facts({ step }: StepProps) {
  const words = useWords(pushWords);
  const facts = [...step.inputs, ...step.outputs];
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ name, value }, at) => (
        <div key={`${name}-${at}`}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{value === "" ? words.steps.empty : <LongText text={value} />}</dd>
        </div>
      ))}
    </dl>
  );
}
