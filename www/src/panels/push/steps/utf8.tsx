import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { uiWords } from "../../../words/ui";
import { numberFact } from "../facts";
import type { StepProps } from "./step-props";

/** How long the message is, and how far it is text. */
export function Utf8View({ step }: StepProps) {
  const words = useWords(pushWords);
  const ui = useWords(uiWords);
  const valid = numberFact(step, "validUpTo");
  return (
    <p class="line">
      <span>{ui.bytes(numberFact(step, "length") ?? 0)}</span>
      {valid !== undefined && <span>{words.steps.validUpTo(valid)}</span>}
    </p>
  );
}
