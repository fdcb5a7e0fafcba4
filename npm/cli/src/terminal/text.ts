/** Text in columns: an East Asian character takes two, an accent none. */

import { stripVTControlCharacters } from "node:util";

import { eastAsianWidth } from "get-east-asian-width";

const NOTHING = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u;

/** How wide lines are: the terminal's, within what can be read. */
export function columns(): number {
  return Math.min(Math.max(process.stdout.columns ?? 100, 60), 100);
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (!NOTHING.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

/** The text with blanks behind it, up to this width. */
export function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(width - widthOf(text), 0));
}

/** The same, with the blanks before it. */
export function padLeft(text: string, width: number): string {
  return " ".repeat(Math.max(width - widthOf(text), 0)) + text;
}

/** Plain text with an ellipsis for what does not fit. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Plain text in lines of at most this width, of another where the first one differs. A line does not begin with what
 * closes (，。」), and an address stays whole, so that it can be clicked.
 */
export function wrapped(text: string, others: number, first = others): string[] {
  const found: string[] = [];
  let width = first;
  let line = "";
  let taken = 0;
  const end = () => {
    if (line.trim() !== "") found.push(line.trimEnd());
    if (found.length > 0) width = others;
    line = "";
    taken = 0;
  };
  const add = (part: string, needed: number) => {
    if (taken + needed > width) end();
    line += part;
    taken += widthOf(part);
  };
  for (const unit of text.match(UNIT) ?? []) {
    const needed = widthOf(unit.trimEnd());
    if (needed <= width || unit.includes("://")) {
      add(unit, needed);
      continue;
    }
    if (taken + needed > width) end();
    for (const character of unit) add(character, widthOf(character));
  }
  end();
  return found;
}

/** A word, or one East Asian character, with what opens before and closes behind it. */
const UNIT = new RegExp(
  ["[「《（]*(?:[EAST](?<![CLOSE])|[^\\sEAST]+)[CLOSE]*\\s*", "[CLOSE]+\\s*", "\\s+", "."]
    .join("|")
    .replaceAll("EAST", "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef")
    .replaceAll("CLOSE", "，。；：、！？）」》"),
  "gsu",
);

/** Text of others as it may be printed: control characters would steer the terminal. */
export function harmless(text: string): string {
  return text.replace(CONTROL, (character) => {
    return `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
