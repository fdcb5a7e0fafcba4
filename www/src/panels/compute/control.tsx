import { Select, TextArea, TextField } from "../../ui/field";
import { nowSeconds } from "../../ui/random";
import type { Locale } from "../../words";
import { computeWords } from "../../words/compute";
import { useLocale, useWords } from "../../words/locale";
import type { FieldSpec } from "./spec";

interface Props {
  field: FieldSpec;
  value: string;
  onChange: (value: string) => void;
}

/** The control of a field, as its description says. */
export function Control({ field, ...bound }: Props) {
  const { form: words } = useWords(computeWords);
  const locale = useLocale();
  const name = labelOf(field, locale);
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

/** What a field is called: with its place, where there are several entries. */
export function labelOf({ label, place }: FieldSpec, locale: Locale): string {
  return [wordOf(label, locale), place].filter(Boolean).join(" ");
}

/** A text in the language of the page, or one that is the same in both. */
export function wordOf(text: FieldSpec["label"], locale: Locale): string {
  return typeof text === "string" ? text : text[locale];
}
