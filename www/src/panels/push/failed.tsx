// What is said of a failure, whatever failed: its codes, the way to the step, and the usual causes.

import type { Explanation, ExplanationCause } from "weseal/explain";

import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { goToStep } from "./step";

/** The place of the step that failed, from 1, and its title. */
export function failedStep({ steps }: Explanation): { place: number; title: string | undefined } {
  const at = steps.findIndex(({ status }) => status === "failed");
  return { place: at + 1, title: steps[at]?.title };
}

/** weseal's code, WeChat's own, and a link to the step. */
export function Codes({ explanation }: { explanation: Explanation }) {
  const { verdict: words } = useWords(pushWords);
  const { error } = explanation;
  const { place } = failedStep(explanation);
  return (
    <p class="verdict-codes">
      <code class="badge">{error?.code}</code>
      {error?.wechatCode !== undefined && (
        <span>
          {words.wechatCode} <code>{error.wechatCode}</code>
        </span>
      )}
      {place > 0 && (
        <button class="link" type="button" onClick={() => goToStep(place)}>
          {words.toStep}
        </button>
      )}
    </p>
  );
}

/** Causes, most likely first. */
export function Causes({ causes }: { causes: readonly ExplanationCause[] }) {
  return (
    <ol>
      {causes.map(({ code, message }) => (
        <li key={code} data-cause={code}>
          {message}
        </li>
      ))}
    </ol>
  );
}
