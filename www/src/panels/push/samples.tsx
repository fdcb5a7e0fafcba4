import { type PushSample, pushSamples } from "../../samples/push";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";

/** One button for each sample: first those that work, then the common mistakes. */
export function Samples({ onChoose }: { onChoose: (sample: PushSample) => void }) {
  const { samples: words } = useWords(pushWords);
  const buttons = <N extends keyof typeof words.names>(samples: Record<N, PushSample>) =>
    (Object.keys(samples) as N[]).map((name) => (
      <button key={name} class="chip" type="button" onClick={() => onChoose(samples[name])}>
        {words.names[name]}
      </button>
    ));
  return (
    <div class="samples">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form. */}
      <div role="group" aria-label={`${words.label}: ${words.good}`}>
        <span class="samples-label">{words.good}</span>
        {buttons(pushSamples.good)}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form. */}
      <div role="group" aria-label={`${words.label}: ${words.bad}`}>
        <span class="samples-label">{words.bad}</span>
        {buttons(pushSamples.bad)}
      </div>
    </div>
  );
}
