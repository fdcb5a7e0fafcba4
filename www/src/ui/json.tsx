// JSON as text that is read: indented, its names and values in colours.

import { useMemo } from "preact/hooks";
import { isJson } from "./is-json";

/**
 * The text of a JSON value, indented by its tokens: a number is written as it was, nothing is moved and nothing
 * that is there twice is lost. What is no JSON stays as it is.
 */
export function indented(text: string): string {
  if (!isJson(text)) return text;
  const parts: string[] = [];
  let depth = 0;
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [token] of text.matchAll(PART)) {
    const isClosing = token === "}" || token === "]";
    if (isClosing) depth -= 1;
    const last = parts.at(-1);
    const isEmpty = isClosing && (last === "{" || last === "[");
    if (isClosing && !isEmpty) parts.push(line());
    if (!isClosing && (last === "{" || last === "[" || last === ",")) parts.push(line());
    parts.push(token === ":" ? ": " : token);
    if (token === "{" || token === "[") depth += 1;
  }
  return parts.join("");
}

const PART = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** JSON text in colours, indented unless it is to stay as it is. */
export function Json({
  text,
  label,
  asIs = false,
}: {
  text: string;
  label: string;
  asIs?: boolean;
}) {
  const tokens = useMemo(() => tokensOf(asIs ? text : indented(text)), [text, asIs]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="json" tabIndex={0} aria-label={label}>
      <pre>
        {tokens.map(({ at, kind, part }) =>
          kind ? (
            <span key={at} class={`json-${kind}`}>
              {part}
            </span>
          ) : (
            part
          ),
        )}
      </pre>
    </section>
  );
}

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)/g;

function tokensOf(text: string) {
  const tokens: { at: number; kind?: string; part: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, colon, number] = match;
    if (match.index > end) tokens.push({ at: end, part: text.slice(end, match.index) });
    const kind = colon ? "name" : string ? "text" : number ? "number" : "word";
    tokens.push({ at: match.index, kind, part: string ?? whole });
    end = match.index + (string ?? whole).length;
  }
  tokens.push({ at: end, part: text.slice(end) });
  return tokens;
}
