// The editor itself: a file of its own, loaded when one is needed.
//
// It lives in a shadow root. CodeMirror writes style elements into a document, which `style-src 'self'`
// forbids; in a shadow root it adopts style sheets, which are no elements and need no permission.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { xml } from "@codemirror/lang-xml";
import { syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";

import { changed, type Paste, shown, shownAt } from "../line-breaks";
import { colours, gutterTheme, theme } from "./theme";

/** Something wrong in a text, between two places. */
export interface Mark {
  from: number;
  to: number;
  message: string;
  /** An error, if nothing is said. */
  severity?: "error" | "warning" | "info";
}

/** A mounted editor. */
export interface Editor {
  setValue(value: string): void;
  setLabel(label: string, example: string): void;
  setMarks(marks: readonly Mark[]): void;
  focus(from: number, to: number): void;
  destroy(): void;
}

interface Options {
  value: string;
  label: string;
  example: string;
  /** Whether lines with marks are marked at their beginning, too. */
  gutter: boolean;
  onChange: (value: string) => void;
}

/** Puts an editor into an element. */
export function mount(host: HTMLElement, options: Options): Editor {
  const { value, label, example, gutter, onChange } = options;
  const root = host.attachShadow({ mode: "open" });
  const language = new Compartment();
  const naming = new Compartment();
  // What is meant: the editor itself knows LF alone.
  let meant = value;
  let paste: Paste | undefined;
  const pasted = EditorView.domEventHandlers({
    paste(event, { state }) {
      const { from, to } = state.selection.main;
      paste = { text: event.clipboardData?.getData("text/plain") ?? "", from, to };
      return false;
    },
  });
  const changes = EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    const next = update.state.doc.toString();
    if (next !== shown(meant)) {
      meant = changed(meant, next, paste);
      onChange(meant);
    }
    paste = undefined;
  });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: value,
      extensions: [
        history(),
        // Tab leaves the editor, as it leaves every other field.
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        syntaxHighlighting(colours),
        theme,
        gutter ? [lintGutter(), gutterTheme] : [],
        language.of(languageOf(value)),
        naming.of(named(label, example)),
        pasted,
        changes,
        unstyled,
      ],
    }),
  });
  let isXml = looksLikeXml(value);

  return {
    setValue(next) {
      const current = view.state.doc.toString();
      meant = next;
      if (shown(next) !== current)
        view.dispatch({ changes: { from: 0, to: current.length, insert: shown(next) } });
      if (looksLikeXml(next) === isXml) return;
      isXml = !isXml;
      view.dispatch({ effects: language.reconfigure(languageOf(next)) });
    },
    setLabel: (name, text) => view.dispatch({ effects: naming.reconfigure(named(name, text)) }),
    setMarks(marks) {
      const end = view.state.doc.length;
      const inside = marks
        .map((mark) => ({ ...mark, from: shownAt(meant, mark.from), to: shownAt(meant, mark.to) }))
        .filter(({ to }) => to <= end);
      view.dispatch(
        setDiagnostics(
          view.state,
          inside.map((mark) => ({ severity: "error", ...mark })),
        ),
      );
    },
    focus(from, to) {
      view.focus();
      const selection = { anchor: shownAt(meant, from), head: shownAt(meant, to) };
      view.dispatch({ selection, scrollIntoView: true });
    },
    destroy: () => view.destroy(),
  };
}

/**
 * Chromium gives what is typed over marked text the style of the mark, as an attribute, which the policy
 * refuses with a complaint. So what replaces a selection is not left to the browser.
 */
const unstyled = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const replaces = event.inputType === "insertText" && !view.state.selection.main.empty;
    if (!replaces || !event.data || view.composing) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type" });
    return true;
  },
});

function named(label: string, example: string): Extension {
  return [
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
    placeholder(example),
  ];
}

function languageOf(text: string): Extension {
  return looksLikeXml(text) ? xml() : json();
}

function looksLikeXml(text: string): boolean {
  return text.trimStart().startsWith("<");
}
