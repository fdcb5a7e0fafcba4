import { Select, TextArea, TextField } from "../../ui/field";
import { nowSeconds } from "../../ui/random";
import type { Locale } from "../../words";
import { computeWords } from "../../words/compute";
import { useLocale, useWords } from "../../words/locale";
import { type FieldSpec, fieldsOf, type Spec, type Values } from "./spec";

interface Props {
  spec: Spec;
  values: Values;
  onChange: (changed: Values) => void;
  onClear: (() => void) | undefined;
}

/** The fields of a computation, as its description says. */
export function Form({ spec, values, onChange, onClear }: Props) {
  const { form: words } = useWords(computeWords);
  const locale = useLocale();
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <header class="card-head">
          <h2>
            <code>{spec.id}</code>
          </h2>
          <button
            class="button button-quiet"
            type="button"
            disabled={!onClear}
            onClick={() => onClear?.()}
          >
            {words.clear}
          </button>
        </header>
        {fieldsOf(spec, values).map((field) => (
          <Control
            key={field.name}
            field={field}
            locale={locale}
            value={values[field.name] ?? ""}
            onChange={(value) => onChange({ [field.name]: value })}
          />
        ))}
      </section>
    </form>
  );
}

interface ControlProps {
  field: FieldSpec;
  locale: Locale;
  value: string;
  onChange: (value: string) => void;
}

function Control({ field, locale, ...bound }: ControlProps) {
  const { form: words } = useWords(computeWords);
  const name = wordOf(field.label, locale);
  const shared = {
    ...bound,
    label: field.optional ? `${name} · ${words.optional}` : name,
    hint: field.hint?.[locale],
  };
  if (field.choices) {
    const options = Object.fromEntries(
      Object.entries(field.choices).map(([value, text]) => [value, wordOf(text, locale)]),
    );
    // An empty form has the first one.
    const value = bound.value in options ? bound.value : (Object.keys(options)[0] ?? "");
    return <Select {...shared} options={options} value={value} />;
  }
  if (field.rows) return <TextArea {...shared} rows={field.rows} secret={field.secret} />;
  const text = (
    <TextField
      {...shared}
      secret={field.secret ?? false}
      numeric={field.type === "number" || field.begin === "now"}
    />
  );
  if (field.begin !== "now" && field.name !== "now") return text;
  return (
    <div class="field-with-tool">
      {text}
      <button
        class="button button-quiet"
        type="button"
        onClick={() => bound.onChange(nowSeconds())}
      >
        {words.now}
      </button>
    </div>
  );
}

/** A text in the language of the page, or one that is the same in both. */
export function wordOf(text: FieldSpec["label"], locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}
