import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact, numberFact } from "../facts";
import { Hex } from "./hex";
import type { StepProps } from "./step-props";

/** The last block, with its padding marked. */
export function PaddingView({ step }: StepProps) {
  const { steps: words } = useWords(pushWords);
  const last = fact(step, "lastBytes");
  const padding = numberFact(step, "padding");
  if (!last) return null;
  const length = last.length / 2;
  return (
    <>
      <Hex hex={last} from={length - (padding ?? 0)} to={length} />
      <p class="line">
        <span>{padding === undefined ? words.noPadding : words.padding(padding)}</span>
      </p>
    </>
  );
}
