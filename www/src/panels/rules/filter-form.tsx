import { subjectOptions, titleOf } from "../../catalogue/subjects";
import type { Catalogue } from "../../catalogue/use-catalogue";
import { severities } from "../../generated/catalogue";
import { CardHead } from "../../ui/card-head";
import { Combobox } from "../../ui/combobox";
import { DateField, Select, TextField } from "../../ui/field";
import { useLocale, useWords } from "../../words/locale";
import { rulesWords } from "../../words/rules";
import { everything, type Filter } from "./filter";

interface Props {
  filter: Filter;
  catalogue: Catalogue | undefined;
  onChange: (filter: Filter) => void;
}

/** What to look for. */
export function FilterForm({ filter, catalogue, onChange }: Props) {
  const { filter: words } = useWords(rulesWords);
  const locale = useLocale();
  const set = (changed: Partial<Filter>) => onChange({ ...filter, open: "", ...changed });
  const all = { value: words.anySubject, note: words.rules(catalogue?.rules.length ?? 0) };
  const subjects = subjectOptions(catalogue, locale, words.rules);
  const isEverything = !filter.text && !filter.subject && !filter.severity && !filter.day;
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <CardHead
          title={words.title}
          onClear={isEverything ? undefined : () => onChange(everything)}
        />
        <TextField
          label={words.text}
          example={words.textExample}
          value={filter.text}
          onChange={(text) => set({ text })}
        />
        <Combobox
          label={words.subject}
          hint={titleOf(filter.subject, locale)}
          groups={[{ title: "", options: [all] }, ...subjects]}
          nothing={words.nothing}
          value={filter.subject || words.anySubject}
          onChange={(subject) => set({ subject: subject === words.anySubject ? "" : subject })}
        />
        <div class="more-fields">
          <Select
            label={words.severity}
            options={{
              "": words.anySeverity,
              error: severities.error[locale],
              warning: severities.warning[locale],
              info: severities.info[locale],
            }}
            value={filter.severity}
            onChange={(severity) => set({ severity })}
          />
          <DateField label={words.day} value={filter.day} onChange={(day) => set({ day })} />
        </div>
        <p class="hint">{words.dayHint}</p>
      </section>
    </form>
  );
}
