import { Compare, differences } from "../../../ui/compare";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact } from "../facts";
import { Facts } from "./facts";
import type { StepProps } from "./step-props";

/** The signature of the request and the one that was computed, character by character. */
export function SignatureView(props: StepProps) {
  const { steps: words } = useWords(pushWords);
  const given = fact(props.step, "given");
  const expected = fact(props.step, "expected");
  if (given === undefined || expected === undefined) return <Facts {...props} />;
  const count = differences(given, expected);
  return (
    <>
      <p class="line">
        <code class="badge">{count === 0 ? words.equal : words.differ(count)}</code>
      </p>
      <Compare
        lines={[
          { label: words.given, text: given },
          { label: words.expected, text: expected },
        ]}
      />
    </>
  );
}
