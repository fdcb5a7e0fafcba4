// Text in a terminal: colours where they are wanted, and columns that CJK does not push out of line.

import { stripVTControlCharacters } from "node:util";

const { stdout, env } = process;

const WIDEST = 100;
const NARROWEST = 72;
export const columns = Math.min(Math.max(stdout.columns ?? WIDEST, NARROWEST), WIDEST);

/** https://no-color.org; FORCE_COLOR is Node's own. */
const coloured =
  !env.NO_COLOR &&
  (env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : stdout.isTTY && env.TERM !== "dumb");
const style = (on, off) => (text) => (coloured ? `\x1b[${on}m${text}\x1b[${off}m` : text);

export const bold = style(1, 22);
export const dim = style(2, 22);
export const red = style(31, 39);
export const green = style(32, 39);
export const yellow = style(33, 39);
export const cyan = style(36, 39);

/** How many columns a text takes: two for each character of East Asian width. */
export function widthOf(text) {
  let width = 0;
  for (const character of stripVTControlCharacters(text)) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The text with blanks behind it, up to this width. */
export function pad(text, width) {
  return text + " ".repeat(Math.max(width - widthOf(text), 0));
}

/** Two texts at the ends of a line, and `filling` between them. */
export function apart(left, right, width, filling = " ") {
  const free = Math.max(width - widthOf(left) - widthOf(right), 1);
  return left + dim(filling.repeat(free)) + right;
}

/** Plain text with an ellipsis for what does not fit. */
export function cut(text, width) {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Both ends of a long plain text. */
export function ends(text, length) {
  return text.length <= 2 * length + 1 ? text : `${text.slice(0, length)}…${text.slice(-length)}`;
}

/** Plain text in lines of at most this width, broken behind blanks and commas where there are any. */
export function lines(text, width) {
  const found = [];
  let line = "";
  for (const word of text.split(/(?<=[\s,，。；、])/u)) {
    if (widthOf(line + word.trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line) found.push(line.trimEnd());
    line = "";
    for (const character of word) {
      if (widthOf(line + character) > width) {
        found.push(line);
        line = "";
      }
      line += character;
    }
  }
  return line.trim() ? [...found, line.trimEnd()] : found;
}
