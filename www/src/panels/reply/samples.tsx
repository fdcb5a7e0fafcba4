import { SampleChips } from "../../ui/sample-chips";
import { useWords } from "../../words/locale";
import { pushWords } from "../../words/push";
import { replyWords } from "../../words/reply";

interface Named {
  tcId: string;
  name: keyof (typeof replyWords)["en"]["samples"];
}

interface Props<S> {
  good: readonly S[];
  bad: readonly S[];
  onChoose: (sample: S) => void;
}

/** One button for each: first those that work, then the mistakes. */
export function Samples<S extends Named>({ good, bad, onChoose }: Props<S>) {
  const { samples: names } = useWords(replyWords);
  const { samples: words } = useWords(pushWords);
  const rows = [
    { label: words.good, samples: good },
    { label: words.bad, samples: bad },
  ];
  return (
    <SampleChips
      label={words.label}
      rows={rows}
      nameOf={({ name }) => names[name]}
      onChoose={onChoose}
    />
  );
}
