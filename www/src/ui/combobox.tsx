// One of many, found by typing a part of its name: the combobox of the ARIA authoring practices.

import { useEffect, useId, useRef, useState } from "preact/hooks";

import { Field, RAW } from "./field";

/** What can be chosen: its value, which is its name, and what is said beside it. */
export interface Option {
  value: string;
  note: string;
}

interface Props {
  label: string;
  hint?: string;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
  /** What stands there when nothing fits. */
  nothing: string;
}

/** A field that offers what contains the typed text. */
export function Combobox({ label, hint, options, value, onChange, nothing }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const isOpen = typed !== undefined;
  const found = fitting(options, typed);
  const current = found[Math.min(at, found.length - 1)];

  const open = () => {
    setTyped("");
    setAt(options.findIndex((option) => option.value === value));
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
          aria-activedescendant={isOpen && current ? `${id}-${current.value}` : undefined}
          value={typed ?? value}
          placeholder={value}
          onClick={() => !isOpen && open()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
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
            found.map((option) => (
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
                <code>{option.value}</code>
                <span>{option.note}</span>
              </div>
            ))}
        </div>
        {isOpen && found.length === 0 && <p class="options options-none">{nothing}</p>}
      </div>
    </Field>
  );
}

/** Those with every typed word in their name or note. */
function fitting(options: readonly Option[], typed = ""): readonly Option[] {
  const words = typed.toLowerCase().split(/\s+/);
  return options.filter(({ value, note }) => {
    const text = `${value} ${note}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
