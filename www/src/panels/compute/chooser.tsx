import { computeWords } from "../../words/compute";
import { useLocale, useWords } from "../../words/locale";
import type { Spec } from "./spec";
import { groups } from "./specs";

/** The list of computations. */
export function Chooser({ chosen, onChoose }: { chosen: Spec; onChoose: (spec: Spec) => void }) {
  const words = useWords(computeWords);
  const locale = useLocale();
  return (
    <nav class="samples chooser" aria-label={words.list}>
      {groups.map(({ id, title, specs }) => (
        <div key={id}>
          <span class="samples-label">{title[locale]}</span>
          {specs.map((spec) => (
            <button
              key={spec.id}
              class="chip"
              type="button"
              data-computation={spec.id}
              aria-pressed={spec === chosen}
              onClick={() => onChoose(spec)}
            >
              {spec.title[locale]}
            </button>
          ))}
        </div>
      ))}
    </nav>
  );
}
