// A curl command, read as a shell reads it.

import type { Pasted } from ".";
import { isOfPush } from "./url";

/** The options whose value is the body. */
const DATA = ["--data", "--data-raw", "--data-binary", "--data-ascii", "--json"];

/** The request that a curl command sends. */
export function curlIn(text: string): Pasted | undefined {
  const start = /(?:^|\s)curl(?:\.exe)?\s/.exec(text);
  if (!start) return undefined;
  const words = wordsOf(text.slice(start.index + start[0].length));
  const url = words.find((word) => /^https?:|^\//.test(word) && isOfPush(word));
  if (url === undefined) return undefined;
  const parts = words.flatMap((word, at) => {
    if (word === "-d" || DATA.includes(word)) return words[at + 1] ?? [];
    return word.startsWith("-d") && !word.startsWith("-d@") ? word.slice(2) : [];
  });
  // curl itself joins what is given in parts.
  return { url, ...(parts.length > 0 && { body: parts.join("&") }) };
}

/** The words of the first command, without their quotes. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    const { blank, line, single, ansi, double, escaped, plain } = found.groups ?? {};
    if (line !== undefined) break;
    if (blank !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
      continue;
    }
    const part =
      single ??
      (ansi === undefined ? undefined : ansiOf(ansi)) ??
      double?.replace(/\\(["\\$`])|\\\r?\n/g, "$1") ??
      (escaped === undefined ? plain : escaped.replace(/^\r?\n$/, ""));
    // A backslash at the end of a line makes no word.
    if (part !== "" || escaped === undefined) word = (word ?? "") + part;
  }
  return word === undefined ? words : [...words, word];
}

/** One piece of a command. Each alternative begins with another character, so nothing is read twice. */
const WORD =
  /(?<blank>[ \t]+)|(?<line>[\r\n]+)|\$'(?<ansi>(?:[^'\\]|\\[\s\S])*)'|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>\r?\n|[\s\S])|(?<plain>[^\s'"\\$]+|[\s\S])/y;

const LETTERS: Record<string, string> = { n: "\n", t: "\t", r: "\r", a: "\x07", b: "\b", f: "\f" };

/** What stands in `$'…'`. */
function ansiOf(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|([0-7]{1,3})|([\s\S]))/g,
    (_, hex?: string, unicode?: string, octal?: string, letter = "") => {
      const digits = hex ?? unicode;
      if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return LETTERS[letter] ?? letter;
    },
  );
}
