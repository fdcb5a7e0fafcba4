// A text of code: a plain text area, until an editor is needed, which then takes its place and size.

import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";

import { useWords } from "../../words/locale";
import { uiWords } from "../../words/ui";
import { Field, RAW } from "../field";
import { useBreaks } from "../use-breaks";
import type { Editor, Mark, Names } from "./mount";

export type { Mark } from "./mount";

interface Props {
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
  example: string;
  /** What is wrong in it. With one, the editor is needed. */
  marks: readonly Mark[];
  /** What is selected in it whenever this changes. */
  spot?: Spot | undefined;
  /** A large one. */
  large?: boolean;
  /** Whether lines with marks are marked at their beginning, too. */
  gutter?: boolean;
}

/** A place in the text, to which the reader wants to go. */
export interface Spot {
  from: number;
  to: number;
}

/** Becomes an editor when it gets the focus, or when there is something to mark in it. */
export function CodeEditor({ large = false, gutter = false, ...props }: Props) {
  const { label, hint, value, onChange, example, marks, spot } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor>();
  const words = useWords(uiWords).editor;
  const names: Names = { label, hint: `${hint} ${words.help}`, example, phrases: words.phrases };
  const latest = useRef({ value, onChange, names });
  latest.current = { value, onChange, names };
  const breaks = useBreaks(value, onChange);

  const load = async () => {
    // Without the editor the text area goes on; the next focus tries again.
    const module = await import("./mount").catch(() => undefined);
    if (!module) return;
    // What is being composed would be torn apart: the next focus tries again.
    if (!host.current || host.current.shadowRoot || area.current?.dataset.composing) return;
    const mounted = module.mount(host.current, {
      value: latest.current.value,
      names: latest.current.names,
      gutter,
      onChange: (changed) => latest.current.onChange(changed),
    });
    const text = area.current;
    if (text && document.activeElement === text)
      mounted.focus(text.selectionStart, text.selectionEnd);
    setEditor(mounted);
  };

  // At once: what is typed in between would be taken back.
  useLayoutEffect(() => editor?.setValue(value), [editor, value]);
  useEffect(() => editor?.setNames(names), [editor, label, hint, example, words]);
  useEffect(() => {
    if (editor) editor.setMarks(marks);
    else if (marks.length > 0) load();
  }, [editor, marks]);
  // At once: what is typed next is meant for this place.
  useLayoutEffect(() => {
    if (spot) editor?.focus(spot.from, spot.to);
  }, [editor, spot]);
  useEffect(() => () => editor?.destroy(), [editor]);

  return (
    <Field label={label} hint={hint} id={id} onLabel={editor && (() => editor.focus())}>
      <div
        class={["editor", large && "editor-large", gutter && "editor-gutter"]
          .filter(Boolean)
          .join(" ")}
      >
        {!editor && (
          <textarea
            ref={area}
            class="input"
            id={id}
            placeholder={example}
            aria-describedby={`${id}-hint`}
            onFocus={load}
            onCompositionStart={(event) => {
              event.currentTarget.dataset.composing = "yes";
            }}
            onCompositionEnd={(event) => {
              delete event.currentTarget.dataset.composing;
              load();
            }}
            {...breaks}
            {...RAW}
          />
        )}
        <div ref={host} class="editor-host" hidden={!editor} />
      </div>
    </Field>
  );
}
