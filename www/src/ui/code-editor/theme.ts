// The editor in the colours and the measures of a text area. Custom properties reach into a shadow root.

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The same geometry as `.editor > textarea` in `style/form.css`, so that nothing moves. */
export const theme = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--ink)",
    backgroundColor: "var(--field)",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius)",
    fontSize: "var(--data-size)",
    boxSizing: "border-box",
  },
  "&.cm-focused": {
    outline: "2px solid var(--accent)",
    outlineOffset: "-1px",
  },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--accent)" },
  ".cm-line": { padding: "0 0.75rem", overflowWrap: "anywhere" },
  ".cm-placeholder": { color: "var(--ink-3)" },
  "&.cm-focused .cm-cursor": { borderLeftColor: "var(--accent)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    backgroundColor: "var(--failed-soft)",
    borderBottom: "2px solid var(--failed)",
  },
  ".cm-lintRange-warning": {
    backgroundImage: "none",
    backgroundColor: "var(--note-soft)",
    borderBottom: "2px solid var(--note)",
  },
  ".cm-lintRange-info": {
    backgroundImage: "none",
    borderBottom: "2px dotted var(--ink-3)",
  },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--line-strong)",
  },
  ".cm-diagnostic": { fontFamily: "var(--sans)", maxWidth: "20rem" },
});

/** A dot before each line that something is wrong in. */
export const gutterTheme = EditorView.theme({
  ".cm-gutters": { backgroundColor: "transparent", border: "0" },
  ".cm-gutter-lint": { width: "1.25rem" },
  ".cm-gutter-lint .cm-gutterElement": { display: "grid", placeItems: "center", padding: "0" },
  ".cm-lint-marker": { width: "0.5rem", height: "0.5rem", borderRadius: "50%", content: "none" },
  ".cm-lint-marker-error": { backgroundColor: "var(--failed)" },
  ".cm-lint-marker-warning": { backgroundColor: "var(--note)" },
  ".cm-lint-marker-info": { backgroundColor: "var(--ink-3)" },
  ".cm-gutters + .cm-content .cm-line": { paddingLeft: "0.25rem" },
});

/** As `.json` in `style/data.css`. */
export const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.tagName], color: "var(--code-name)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-text)" },
  { tag: [tags.number], color: "var(--code-number)" },
  { tag: [tags.bool, tags.null, tags.processingInstruction], color: "var(--code-word)" },
  { tag: [tags.angleBracket, tags.punctuation], color: "var(--ink-3)" },
]);
