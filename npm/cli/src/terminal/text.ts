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

/** Two texts at the ends of a line. */
export function apart(left: string, right: string, width = columns()): string {
  return `${left}${" ".repeat(Math.max(width - widthOf(left) - widthOf(right), 1))}${right}`;
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

/** Plain text in lines of at most this width, broken behind blanks and CJK punctuation where there are any. */
export function wrapped(text: string, width: number): string[] {
  const found: string[] = [];
  let line = "";
  const put = (word: string) => {
    for (const character of word) {
      if (widthOf(line + character) > width && character.trim() !== "") {
        found.push(line.trimEnd());
        line = "";
      }
      line += character;
    }
  };
  for (const word of text.split(/(?<=\s|[，。；、：）」])/u)) {
    if (line !== "" && widthOf(line + word.trimEnd()) > width) {
      found.push(line.trimEnd());
      line = "";
    }
    put(word);
  }
  return line.trim() === "" ? found : [...found, line.trimEnd()];
}

/** Text of others as it may be printed: control characters would steer the terminal. */
export function harmless(text: string): string {
  return text.replace(CONTROL, (character) => {
    return `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
