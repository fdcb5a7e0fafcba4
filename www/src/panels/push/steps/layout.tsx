import { Swatch } from "../../../ui/byte-map";
import { pointing, useSelection } from "../../../ui/byte-map/selection";
import { LongText } from "../../../ui/long-text";
import { useWords } from "../../../words/locale";
import { pushWords } from "../../../words/push";
import { uiWords } from "../../../words/ui";
import { fact, numberFact } from "../facts";
import { partsOf } from "../parts";
import type { StepProps } from "./step-props";

/** The parts as text. Each points at its bytes in the map. */
export function LayoutView({ step, steps }: StepProps) {
  const { bytes: words } = useWords(pushWords);
  const ui = useWords(uiWords);
  const selection = useSelection();
  const texts: Record<string, string | undefined> = {
    random: fact(step, "random"),
    length: words.declared(numberFact(step, "messageLength") ?? 0),
    message: fact(step, "message"),
    owner: fact(step, "ownerId"),
  };
  return (
    <ul class="layout">
      {partsOf(steps, words)
        .filter(({ id }) => texts[id] !== undefined)
        .map(({ id, label, tone, from, to }) => (
          <li key={id} data-active={selection.spot?.part === id || undefined}>
            <button class="layout-name" type="button" {...pointing(selection, id)}>
              <Swatch tone={tone} />
              {label}
              <span class="layout-size">{ui.bytes(to - from)}</span>
            </button>
            <LongText text={texts[id] ?? ""} />
          </li>
        ))}
    </ul>
  );
}
