// The editor itself: a file of its own, loaded when one is needed.
//
// It lives in a shadow root. CodeMirror writes style elements into a document, which `style-src 'self'`
// forbids; in a shadow root it adopts style sheets, which are no elements and need no permission.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { xml } from "@codemirror/lang-xml";
import { syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension, Transaction } from "@codemirror/state";
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
  setNames(names: Names): void;
  setMarks(marks: readonly Mark[]): void;
  /** Gives it the focus, and selects from here to there if places are given. */
  focus(from?: number, to?: number): void;
  destroy(): void;
}

/** What is said of an editor, in the language of the page. */
export interface Names {
  label: string;
  hint: string;
  example: string;
  /** CodeMirror's own words. */
  phrases: Record<string, string>;
}

interface Options {
  value: string;
  names: Names;
  /** Whether lines with marks are marked at their beginning, too. */
  gutter: boolean;
  onChange: (value: string) => void;
}

/** Puts an editor into an element. */
export function mount(host: HTMLElement, options: Options): Editor {
  const { value, gutter, onChange } = options;
  let { names } = options;
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
  const stateOf = (doc: string) =>
    EditorState.create({
      doc,
      extensions: [
        history(),
        // Tab leaves the editor, as it leaves every other field.
        keymap.of([...defaultKeymap, ...historyKeymap, ...lintKeymap]),
        EditorView.lineWrapping,
        syntaxHighlighting(colours),
        theme,
        gutter ? [lintGutter(), gutterTheme] : [],
        language.of(languageOf(doc)),
        naming.of(named(names)),
        pasted,
        changes,
        unstyled,
      ],
    });
  const view = new EditorView({ root, parent: root, state: stateOf(value) });
  let isXml = looksLikeXml(value);

  return {
    setValue(next) {
      const current = view.state.doc.toString();
      meant = next;
      const text = shown(next);
      // What is emptied leaves nothing that could be undone, and what others fill in is no step to undo.
      if (text === "" && current !== "") view.setState(stateOf(text));
      else if (text !== current)
        view.dispatch({
          changes: { from: 0, to: current.length, insert: text },
          annotations: Transaction.addToHistory.of(false),
        });
      if (looksLikeXml(next) === isXml) return;
      isXml = !isXml;
      view.dispatch({ effects: language.reconfigure(languageOf(next)) });
    },
    setNames(next) {
      names = next;
      view.dispatch({ effects: naming.reconfigure(named(next)) });
    },
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
      if (from === undefined) return;
      const selection = { anchor: shownAt(meant, from), head: shownAt(meant, to ?? from) };
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
    if (event.inputType !== "insertText" || !event.data || view.composing) return false;
    adoptSelection(view);
    if (view.state.selection.main.empty) return false;
    event.preventDefault();
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type" });
    return true;
  },
});

/** Takes what the browser has selected: of a selection made a moment ago the editor may not have heard yet. */
function adoptSelection(view: EditorView) {
  // In a shadow root only Chromium answers this, and only Chromium needs it.
  const selection = (view.root as Document).getSelection?.();
  if (!selection?.anchorNode || !selection.focusNode) return;
  if (!view.contentDOM.contains(selection.anchorNode)) return;
  if (!view.contentDOM.contains(selection.focusNode)) return;
  const anchor = view.posAtDOM(selection.anchorNode, selection.anchorOffset);
  const head = view.posAtDOM(selection.focusNode, selection.focusOffset);
  const { main } = view.state.selection;
  if (main.anchor === anchor && main.head === head) return;
  view.dispatch({ selection: { anchor, head }, userEvent: "select" });
}

function named({ label, hint, example, phrases }: Names): Extension {
  return [
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-description": hint,
      tabindex: "0",
    }),
    EditorState.phrases.of(phrases),
    placeholder(example),
  ];
}

function languageOf(text: string): Extension {
  return looksLikeXml(text) ? xml() : json();
}

function looksLikeXml(text: string): boolean {
  return text.trimStart().startsWith("<");
}
