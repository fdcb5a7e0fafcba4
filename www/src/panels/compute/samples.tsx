import { type ComputeSample, computeSamples } from "../../samples/compute";
import { SampleChips } from "../../ui/sample-chips";
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
  const { samples: names } = useWords(computeWords);
  const { samples: words } = useWords(pushWords);
  const all = samplesOf(props.spec);
  const rows = [
    { label: words.good, samples: all.filter(({ good }) => good) },
    { label: words.bad, samples: all.filter(({ good }) => !good) },
  ];
  return (
    <SampleChips
      label={words.label}
      rows={rows}
      nameOf={({ name }) => names[name]}
      onChoose={props.onChoose}
    />
  );
}
