import { useLayoutEffect, useRef } from "preact/hooks";

import { computeWords } from "../../words/compute";
import { useLocale, useWords } from "../../words/locale";
import { Control, wordOf } from "./control";
import { entriesOf, withEntry, withoutEntry } from "./entries";
import type { ListSpec, Values } from "./spec";

interface Props {
  list: ListSpec;
  values: Values;
  onChange: (values: Values) => void;
}

/** The entries of a list, one more, and one less. */
export function EntryList({ list, values, onChange }: Props) {
  const { form: words } = useWords(computeWords);
  const entry = wordOf(list.entry, useLocale());
  const entries = entriesOf(list, values);
  const place = useRef<HTMLFieldSetElement>(null);
  const focus = useRef<"added" | "removed" | undefined>(undefined);
  // What was pressed may be gone: the focus goes where one goes on.
  useLayoutEffect(() => {
    if (focus.current === "added")
      place.current
        ?.querySelector<HTMLElement>(".entry:last-of-type :is(input, textarea)")
        ?.focus();
    if (focus.current === "removed")
      place.current?.querySelector<HTMLElement>(":scope > button")?.focus();
    focus.current = undefined;
  }, [entries.length]);
  const change = (how: "added" | "removed", changed: Values) => {
    focus.current = how;
    onChange(changed);
  };
  return (
    <fieldset ref={place} class="entries" aria-label={words.entries(entry)} data-list={list.list}>
      {entries.map((fields, at) => (
        <div key={fields[0]?.name} class={entries.length > 1 ? "entry entry-several" : "entry"}>
          {fields.map((field) => (
            <Control
              key={field.name}
              field={field}
              value={values[field.name] ?? ""}
              onChange={(value) => onChange({ ...values, [field.name]: value })}
            />
          ))}
          {entries.length > 1 && (
            <button
              class="link entry-remove"
              type="button"
              aria-label={words.removed(entry, at + 1)}
              onClick={() => change("removed", withoutEntry(list, values, at))}
            >
              {words.remove}
            </button>
          )}
        </div>
      ))}
      <button
        class="button button-quiet"
        type="button"
        onClick={() => change("added", withEntry(list, values))}
      >
        {words.add(entry)}
      </button>
    </fieldset>
  );
}
