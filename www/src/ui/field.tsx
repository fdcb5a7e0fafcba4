// What is filled in: a label, its control, and a hint below.

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";

import { useWords } from "../words/locale";
import { uiWords } from "../words/ui";
import { Icon } from "./icon";
import { useBreaks } from "./use-breaks";

interface Named {
  label: string;
  hint?: string | undefined;
}

interface TextProps extends Named {
  value: string;
  onChange: (value: string) => void;
  example?: string;
}

/** A label, a control and a hint. `onLabel` is for a control that a label cannot be for. */
export function Field({
  label,
  hint,
  id,
  onLabel,
  children,
}: Named & { id: string; onLabel?: (() => void) | undefined; children: ComponentChildren }) {
  return (
    <div class="field">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the control itself. */}
      <label for={id} onClick={onLabel}>
        {label}
      </label>
      {children}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/**
 * One line of text. A secret one can be hidden from those who look on; it is no
 * password to the browser, which would offer to store it.
 */
export function TextField({
  secret = false,
  numeric = false,
  suggestions,
  ...props
}: TextProps & { secret?: boolean; numeric?: boolean; suggestions?: readonly string[] }) {
  const id = useId();
  const [isHidden, setHidden] = useState(false);
  return (
    <Field {...props} id={id}>
      <div class="control">
        <input
          class={isHidden ? "input is-hidden" : "input"}
          id={id}
          type="text"
          inputMode={numeric ? "numeric" : "text"}
          value={props.value}
          placeholder={props.example ?? ""}
          list={suggestions && `${id}-list`}
          onInput={(event) => props.onChange(event.currentTarget.value)}
          {...described(id, props.hint)}
          {...RAW}
        />
        {suggestions && (
          <datalist id={`${id}-list`}>
            {suggestions.map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        )}
        {secret && <Hide label={props.label} isHidden={isHidden} onChange={setHidden} />}
      </div>
    </Field>
  );
}

/** Several lines of text, secret as one line can be. */
export function TextArea({
  rows,
  secret = false,
  ...props
}: TextProps & { rows: number; secret?: boolean | undefined }) {
  const id = useId();
  const [isHidden, setHidden] = useState(false);
  const breaks = useBreaks(props.value, props.onChange);
  return (
    <Field {...props} id={id}>
      <div class="control">
        <textarea
          class={isHidden ? "input is-hidden" : "input"}
          id={id}
          rows={rows}
          placeholder={props.example ?? ""}
          {...breaks}
          {...described(id, props.hint)}
          {...RAW}
        />
        {secret && <Hide label={props.label} isHidden={isHidden} onChange={setHidden} />}
      </div>
    </Field>
  );
}

/** A day, or none. */
export function DateField(props: TextProps) {
  const id = useId();
  return (
    <Field {...props} id={id}>
      <input
        class="input"
        id={id}
        type="date"
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
        {...described(id, props.hint)}
      />
    </Field>
  );
}

interface HideProps {
  label: string;
  isHidden: boolean;
  onChange: (isHidden: boolean) => void;
}

function Hide({ label, isHidden, onChange }: HideProps) {
  const words = useWords(uiWords);
  return (
    <button
      class="control-tool"
      type="button"
      aria-pressed={isHidden}
      aria-label={`${isHidden ? words.show : words.hide}: ${label}`}
      onClick={() => onChange(!isHidden)}
    >
      <Icon name="eye" />
    </button>
  );
}

/** One of a few. */
export function Select<T extends string>({
  options,
  ...props
}: Named & { value: T; options: Record<T, string>; onChange: (value: T) => void }) {
  const id = useId();
  return (
    <Field {...props} id={id}>
      <select
        class="input"
        id={id}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value as T)}
        {...described(id, props.hint)}
      >
        {(Object.keys(options) as T[]).map((value) => (
          <option key={value} value={value}>
            {options[value]}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Nobody may correct, complete or remember what is typed. */
export const RAW = {
  autocomplete: "off",
  autocapitalize: "off",
  // A property that is true or false: "off" would be true, and the attribute "on".
  autocorrect: "",
  spellcheck: false,
} as const;

function described(id: string, hint: string | undefined) {
  return hint ? { "aria-describedby": `${id}-hint` } : {};
}
