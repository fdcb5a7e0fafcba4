import { Compare } from "../../../ui/compare";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { fact } from "../facts";
import { Facts } from "./facts";
import type { StepProps } from "./step-props";

/** The id in the cipher text and the one of the settings. */
export function OwnerView(props: StepProps) {
  const { steps: words } = useWords(pushWords);
  const found = fact(props.step, "found");
  const configured = fact(props.step, "configured");
  if (found === undefined || configured === undefined) return <Facts {...props} />;
  return (
    <Compare
      lines={[
        { label: words.found, text: found },
        { label: words.configured, text: configured },
      ]}
    />
  );
}
