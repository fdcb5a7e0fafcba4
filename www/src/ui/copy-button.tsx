import { useState } from "preact/hooks";

import { useWords } from "../words/locale";
import { uiWords } from "../words/ui";
import { Icon } from "./icon";

interface Props {
  label?: string;
  /** Makes the text. Nothing until it can be made. */
  text: (() => string | Promise<string>) | undefined;
}

/** Copies a text that is made when it is pressed, and says that it did. */
export function CopyButton({ label, text }: Props) {
  const words = useWords(uiWords);
  const [outcome, setOutcome] = useState<"copied" | "copyFailed">();
  const press = async () => {
    if (!text) return;
    setOutcome((await copy(text)) ? "copied" : "copyFailed");
    setTimeout(() => setOutcome(undefined), 2000);
  };
  return (
    <button class="button button-quiet" type="button" disabled={!text} onClick={press}>
      <Icon name={outcome === "copied" ? "ok" : "copy"} />
      <span aria-live="polite">{outcome ? words[outcome] : (label ?? words.copy)}</span>
    </button>
  );
}

/** The clipboard is closed to pages that come neither by HTTPS nor from this machine. */
async function copy(text: () => string | Promise<string>): Promise<boolean> {
  try {
    const made = text();
    if (typeof made === "string") await navigator.clipboard.writeText(made);
    // What is still being made is promised at once: later, the press would not count any more.
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": made })]);
    return true;
  } catch {
    return false;
  }
}
