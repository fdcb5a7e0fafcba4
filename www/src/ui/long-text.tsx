import { useId, useState } from "preact/hooks";

import { useWords } from "../words/locale";
import { uiWords } from "../words/ui";

/** More than this does not fit into three lines of a wide screen. */
const SHORT = 200;

/** A value that may be long: three lines of it until it is unfolded. `mark` is the place of one character. */
export function LongText({ text, mark }: { text: string; mark?: number | undefined }) {
  const id = useId();
  const words = useWords(uiWords);
  const isLong = text.length > SHORT;
  const [isOpen, setOpen] = useState(false);
  // A place that is marked must be seen.
  const isFolded = isLong && !isOpen && mark === undefined;
  return (
    <div>
      <code class="data" id={id} data-folded={isFolded || undefined}>
        {mark === undefined ? text : <Marked text={text} at={mark} />}
      </code>
      {isLong && mark === undefined && (
        <button
          class="unfold"
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.less : words.more} · {words.characters(text.length)}
        </button>
      )}
    </div>
  );
}

function Marked({ text, at }: { text: string; at: number }) {
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + 1).replace(" ", "␣")}</mark>
      {text.slice(at + 1)}
    </>
  );
}
