import type { Subject } from "weseal";

import type { Examples } from "../../catalogue/examples";
import { subjectOptions, titleOf } from "../../catalogue/subjects";
import type { Catalogue } from "../../catalogue/use-catalogue";
import { CardHead } from "../../ui/card-head";
import { CodeEditor, type Mark, type Spot } from "../../ui/code-editor";
import { Combobox } from "../../ui/combobox";
import { DateField, TextField } from "../../ui/field";
import { checkWords } from "../../words/check";
import { useLocale, useWords } from "../../words/locale";
import type { Case } from "./case";
import { ContextForm } from "./context-form";

interface Props {
  given: Case;
  catalogue: Catalogue | undefined;
  marks: readonly Mark[];
  spot: Spot | undefined;
  onChange: (changed: Partial<Case>) => void;
  onSample: (kind: keyof Examples) => void;
  onClear: (() => void) | undefined;
}

/** What is judged, on which day, and what else is known. */
export function Form({ given, catalogue, marks, spot, onChange, onSample, onClear }: Props) {
  const { form: words } = useWords(checkWords);
  const locale = useLocale();
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <CardHead title={words.what} onClear={onClear} />
        <Combobox
          label={words.subject}
          hint={titleOf(given.subject, locale)}
          groups={subjectOptions(catalogue, locale, words.rules)}
          nothing={words.nothing}
          value={given.subject}
          onChange={(subject) => onChange({ subject: subject as Subject })}
        />
        <div class="more-fields">
          <DateField
            label={words.asOf}
            value={given.asOf}
            onChange={(asOf) => onChange({ asOf })}
          />
          <TextField
            label={words.library}
            example={words.newest}
            suggestions={catalogue?.libraries ?? []}
            value={given.context.baseLibrary ?? ""}
            onChange={(baseLibrary) => onChange({ context: { ...given.context, baseLibrary } })}
          />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be of a form. */}
        <div class="chips" role="group" aria-label={words.samples}>
          <span class="samples-label">{words.samples}</span>
          <button class="chip" type="button" onClick={() => onSample("good")}>
            {words.good}
          </button>
          <button class="chip" type="button" onClick={() => onSample("bad")}>
            {words.bad}
          </button>
        </div>
        <CodeEditor
          large
          gutter
          label={words.payload}
          hint={words.payloadHint}
          example={words.payloadExample}
          value={given.payload}
          marks={marks}
          spot={spot}
          onChange={(payload) => onChange({ payload })}
        />
        <ContextForm given={given.context} onChange={(context) => onChange({ context })} />
      </section>
    </form>
  );
}
