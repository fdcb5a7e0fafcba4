import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact } from "../facts";
import type { StepProps } from "./step-props";

/** Which event it is. Its content stands in the verdict. */
export function EventView({ step }: StepProps) {
  const { verdict: words } = useWords(pushWords);
  return (
    <dl class="facts">
      <dt>{words.type}</dt>
      <dd>
        <code class="badge">{fact(step, "type")}</code>
      </dd>
      <dt>{words.dedupeKey}</dt>
      <dd>
        <code class="data">{fact(step, "dedupeKey")}</code>
      </dd>
    </dl>
  );
}
