import { type PushSample, pushSamples } from "../../samples/push";
import { SampleChips } from "../../ui/sample-chips";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";

type Name = keyof (typeof pushWords)["en"]["samples"]["names"];
type Named = PushSample & { name: Name };

/** One button for each sample: first those that work, then the common mistakes. */
export function Samples({ onChoose }: { onChoose: (sample: PushSample) => void }) {
  const { samples: words } = useWords(pushWords);
  const rows = [
    { label: words.good, samples: named(pushSamples.good) },
    { label: words.bad, samples: named(pushSamples.bad) },
  ];
  return (
    <SampleChips
      label={words.label}
      rows={rows}
      nameOf={({ name }) => words.names[name]}
      onChoose={({ name: _, ...sample }) => onChoose(sample)}
    />
  );
}

function named<N extends Name>(samples: Record<N, PushSample>): Named[] {
  return (Object.keys(samples) as N[]).map((name) => ({ ...samples[name], name }));
}
