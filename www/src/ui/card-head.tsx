import type { ComponentChildren } from "preact";

import { useWords } from "../words/locale";
import { uiWords } from "../words/ui";

interface Props {
  title: ComponentChildren;
  /** Empties the form: without it nothing can be emptied, and where it is undefined there is nothing to empty now. */
  onClear?: (() => void) | undefined;
}

/** The title of a card of a form, and what empties the form. */
export function CardHead({ title, ...others }: Props) {
  const words = useWords(uiWords);
  const { onClear } = others;
  return (
    <header class="card-head">
      <h2>{title}</h2>
      {"onClear" in others && (
        <button
          class="button button-quiet"
          type="button"
          disabled={!onClear}
          onClick={() => onClear?.()}
        >
          {words.clear}
        </button>
      )}
    </header>
  );
}
