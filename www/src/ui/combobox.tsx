// One of many, found by typing a part of its name: the combobox of the ARIA authoring practices.

import { useEffect, useId, useRef, useState } from "preact/hooks";

import { Field, RAW } from "./field";

/** What can be chosen: its value, which is its name, what that is, and what is said beside it. */
export interface Option {
  value: string;
  title?: string;
  note: string;
}

/** What belongs together, below a title if it has one. */
export interface OptionGroup {
  title: string;
  options: readonly Option[];
}

interface Props {
  label: string;
  hint?: string | undefined;
  groups: readonly OptionGroup[];
  value: string;
  onChange: (value: string) => void;
  /** What stands there when nothing fits. */
  nothing: string;
}

/** A field that offers what contains the typed text. */
export function Combobox({ label, hint, groups, value, onChange, nothing }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const isOpen = typed !== undefined;
  const shown = fitting(groups, typed);
  const found = shown.flatMap(({ options }) => options);
  const current = found[Math.min(at, found.length - 1)];

  const open = () => {
    setTyped("");
    const options = groups.flatMap((group) => group.options);
    setAt(
      Math.max(
        options.findIndex((option) => option.value === value),
        0,
      ),
    );
  };
  const choose = (option: Option | undefined) => {
    if (option) onChange(option.value);
    setTyped(undefined);
  };
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current, isOpen]);

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!isOpen) return open();
      setAt((found.indexOf(current as Option) + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (isOpen) choose(current);
      else open();
    } else if (event.key === "Escape") setTyped(undefined);
  };

  return (
    <Field label={label} hint={hint} id={id}>
      <div class="combobox">
        <input
          class="input"
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-describedby={hint ? `${id}-hint` : undefined}
          aria-activedescendant={isOpen && current ? `${id}-${current.value}` : undefined}
          value={typed ?? value}
          placeholder={value}
          onClick={() => !isOpen && open()}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            setAt(nearest(groups, text));
          }}
          onKeyDown={press}
          onBlur={() => setTyped(undefined)}
          {...RAW}
        />
        <div
          ref={list}
          class="options"
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          hidden={!isOpen}
        >
          {isOpen &&
            shown.map(({ title, options }) => (
              // biome-ignore lint/a11y/useSemanticElements: a group of options in a list of one's own.
              <div key={title} role="group" aria-label={title || label}>
                {title && (
                  <p class="options-title" aria-hidden="true">
                    {title}
                  </p>
                )}
                {options.map((option) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
                  <div
                    key={option.value}
                    id={`${id}-${option.value}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={option === current}
                    data-chosen={option.value === value || undefined}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => choose(option)}
                  >
                    <span class="option-what">
                      <code>{option.value}</code>
                      {option.title && <span>{option.title}</span>}
                    </span>
                    <span class="option-note">{option.note}</span>
                  </div>
                ))}
              </div>
            ))}
        </div>
        {isOpen && found.length === 0 && <p class="options options-none">{nothing}</p>}
      </div>
    </Field>
  );
}

/** Which of those that fit is marked at first: one that has what is typed as it is, else the first. */
function nearest(groups: readonly OptionGroup[], typed: string): number {
  const options = fitting(groups, typed).flatMap((group) => group.options);
  const text = typed.trim().toLowerCase();
  const has = ({ value, title = "" }: Option) =>
    value.includes(text) || title.toLowerCase().includes(text);
  return Math.max(options.findIndex(has), 0);
}

/** Those with every typed word in their name, title or note, or in the title of their group. */
function fitting(groups: readonly OptionGroup[], typed = ""): readonly OptionGroup[] {
  const words = typed.toLowerCase().split(/\s+/);
  return groups
    .map(({ title, options }) => ({
      title,
      options: options.filter((option) => {
        const text = `${option.value} ${option.title} ${option.note} ${title}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ options }) => options.length > 0);
}
