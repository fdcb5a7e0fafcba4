import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { uiWords } from "../../../words/ui";
import { numberFact } from "../facts";
import { Facts } from "./facts";
import type { StepProps } from "./step-props";

/** How long the message is, and how far it is text. */
export function Utf8View(props: StepProps) {
  const { step } = props;
  const words = useWords(pushWords);
  const ui = useWords(uiWords);
  const length = numberFact(step, "length");
  const valid = numberFact(step, "validUpTo");
  // A computation shows the text itself.
  if (length === undefined) return <Facts {...props} />;
  return (
    <p class="line">
      <span>{ui.bytes(length)}</span>
      {valid !== undefined && <span>{words.steps.validUpTo(valid)}</span>}
    </p>
  );
}
