import { type ComputeSample, computeSamples } from "../../samples/compute";
import { computeWords } from "../../words/compute";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import type { Spec } from "./spec";

/** The samples of a computation. */
export function samplesOf(spec: Spec): readonly ComputeSample[] {
  return computeSamples.filter(({ computation }) => computation === spec.id);
}

/** One button for each: first those that work, then the mistakes. */
export function Samples(props: { spec: Spec; onChoose: (sample: ComputeSample) => void }) {
  const { samples: words } = useWords(computeWords);
  const { samples: kinds } = useWords(pushWords);
  const all = samplesOf(props.spec);
  return (
    <div class="samples compute-samples">
      {([true, false] as const).map((good) => {
        const samples = all.filter((sample) => sample.good === good);
        const label = good ? kinds.good : kinds.bad;
        if (samples.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form.
          <div key={label} role="group" aria-label={`${words.label}: ${label}`}>
            <span class="samples-label">{label}</span>
            {samples.map((sample) => (
              <button
                key={sample.tcId}
                class="chip"
                type="button"
                data-sample={sample.tcId}
                onClick={() => props.onChoose(sample)}
              >
                {words[sample.name]}
              </button>
            ))}
          </div>
        );
      })}
    </div>
  );
}
