import { useRef } from "preact/hooks";

import { changed, type Paste, shown } from "./line-breaks";

/** What makes a text area keep the line breaks of what is pasted into it. */
export function useBreaks(value: string, onChange: (value: string) => void) {
  const paste = useRef<Paste | undefined>(undefined);
  return {
    value: shown(value),
    onPaste(event: ClipboardEvent) {
      const area = event.currentTarget as HTMLTextAreaElement;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      paste.current = { text, from: area.selectionStart, to: area.selectionEnd };
    },
    onInput(event: Event) {
      const { value: next } = event.currentTarget as HTMLTextAreaElement;
      const given = paste.current;
      paste.current = undefined;
      onChange(changed(value, next, given));
    },
  };
}
