import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact } from "../facts";
import { Hex } from "./hex";
import type { StepProps } from "./step-props";

/** The key's bytes; the iv is their first half. */
export function KeyView({ step }: StepProps) {
  const { steps: words } = useWords(pushWords);
  const key = fact(step, "key");
  const iv = fact(step, "iv");
  if (!key || !iv) return null;
  return (
    <>
      <Hex hex={key} from={0} to={iv.length / 2} />
      <p class="line">
        <span>
          {words.key} · {words.iv}
        </span>
      </p>
    </>
  );
}
