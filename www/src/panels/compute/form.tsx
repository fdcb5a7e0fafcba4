import { useEffect, useRef } from "preact/hooks";

import { CardHead } from "../../ui/card-head";
import { Control } from "./control";
import { EntryList } from "./entry-list";
import { isList, type Spec, type Values } from "./spec";

interface Props {
  spec: Spec;
  values: Values;
  /** Whether it goes on with the answer of another: then what is still missing gets the focus. */
  isNext: boolean;
  onChange: (values: Values) => void;
  onClear: (() => void) | undefined;
}

/** The fields of a computation, as its description says. */
export function Form({ spec, values, isNext, onChange, onClear }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isNext) firstEmpty(form.current)?.focus();
  }, [isNext]);
  const give = (name: string) => (value: string) => onChange({ ...values, [name]: value });
  return (
    <form ref={form} class="form" onSubmit={(event) => event.preventDefault()}>
      <section class="card">
        <CardHead title={<code>{spec.id}</code>} onClear={onClear} />
        {spec.fields.map((field) => {
          if (isList(field))
            return <EntryList key={field.list} list={field} values={values} onChange={onChange} />;
          const { name, when } = field;
          if (when && !when(values)) return null;
          return (
            <Control key={name} field={field} value={values[name] ?? ""} onChange={give(name)} />
          );
        })}
      </section>
    </form>
  );
}

function firstEmpty(form: HTMLFormElement | null) {
  const fields = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  return [...(fields ?? [])].find(({ value }) => value === "");
}
