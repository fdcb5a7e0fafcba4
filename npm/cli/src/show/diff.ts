/** What changes in a text, as `diff -u` shows it. */

import { bold, cyan, green, red } from "../terminal/style.js";
import { harmless } from "../terminal/text.js";

/** Lines around a change. */
const AROUND = 3;
/** Pairs of lines that are compared: what is larger would take gigabytes. */
const MOST_PAIRS = 2 ** 25;

type Line = readonly [mark: " " | "-" | "+", text: string];

/** A unified diff of a file; nothing where nothing changes. */
export function diff(file: string, before: string, after: string): string {
  const lines = compared(linesIn(before), linesIn(after));
  const ranges = hunksOf(lines);
  if (ranges.length === 0) return "";
  const head = [bold(`--- ${harmless(file)}`), bold(`+++ ${harmless(file)}`)];
  return `${[...head, ...hunkTexts(lines, ranges)].join("\n")}\n`;
}

/** Each with its line break, where it has one. */
function linesIn(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** What is kept, goes and comes, by the longest common subsequence of what is between equal ends. */
function compared(before: readonly string[], after: readonly string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const kept = (texts: readonly string[]) => texts.map((text): Line => [" ", text]);
  return [
    ...kept(before.slice(0, start)),
    ...between(before.slice(start, before.length - tail), after.slice(start, after.length - tail)),
    ...kept(before.slice(before.length - tail)),
  ];
}

function between(before: readonly string[], after: readonly string[]): Line[] {
  if (before.length * after.length > MOST_PAIRS)
    return [...before.map((text): Line => ["-", text]), ...after.map((text): Line => ["+", text])];
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const isSame = before[i] === after[j];
      longest[i * width + j] = isSame ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, young] = [before[i] ?? "", after[j] ?? ""];
    if (i < before.length && j < after.length && old === young) {
      lines.push([" ", old]);
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push(["-", old]);
      i += 1;
    } else {
      lines.push(["+", young]);
      j += 1;
    }
  }
  return lines;
}

type Range = [start: number, end: number];

function hunksOf(lines: readonly Line[]): Range[] {
  const ranges: Range[] = [];
  for (const [index, [mark]] of lines.entries()) {
    if (mark === " ") continue;
    const last = ranges.at(-1);
    const end = Math.min(index + AROUND + 1, lines.length);
    if (last !== undefined && index - AROUND <= last[1]) last[1] = end;
    else ranges.push([Math.max(index - AROUND, 0), end]);
  }
  return ranges;
}

/** Each counts on from the one before: a file of many changes is counted once. */
function hunkTexts(lines: readonly Line[], ranges: readonly Range[]): string[] {
  const next = { "-": 1, "+": 1 };
  let done = 0;
  return ranges.flatMap(([start, end]) => {
    const head = (["-", "+"] as const).map((mark) => {
      const first = next[mark] + linesOf(mark, lines.slice(done, start));
      const length = linesOf(mark, lines.slice(start, end));
      next[mark] = first + length;
      return `${mark}${first},${length}`;
    });
    done = end;
    return [cyan(`@@ ${head.join(" ")} @@`), ...lines.slice(start, end).flatMap(lineText)];
  });
}

/** How many lines of one side there are among these. */
function linesOf(mark: "-" | "+", lines: readonly Line[]): number {
  return lines.filter(([own]) => own === " " || own === mark).length;
}

const COLOURS = { " ": (text: string) => text, "-": red, "+": green };

function lineText([mark, text]: Line): string[] {
  const [, words = "", end = ""] = /^(.*?)(\r?\n?)$/s.exec(text) ?? [];
  const line = COLOURS[mark](`${mark}${harmless(words)}`) + end.replace("\n", "");
  return end.endsWith("\n") ? [line] : [line, "\\ No newline at end of file"];
}
