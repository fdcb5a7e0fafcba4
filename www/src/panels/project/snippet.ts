// A few lines of a file around a place in it.

/** A line, with what is marked in it. */
export interface Line {
  number: number;
  before: string;
  marked: string;
  after: string;
}

/** So many lines are shown before and behind, and of the place itself. */
const AROUND = 1;
const MOST_LINES = 5;
/** Of a longer line, this much is shown around the place. */
const LONGEST = 240;
const BEFORE = 80;

/** The lines around a span of UTF-16 units, without the indentation that they share. */
export function snippet(text: string, [from, to]: readonly [number, number]): readonly Line[] {
  const starts = lineStarts(text, from, to);
  const lines = starts.map(({ number, start, end }) => {
    const begin = clamp(from, start, end);
    return {
      number,
      before: text.slice(start, begin),
      marked: text.slice(begin, clamp(to, begin, end)),
      after: text.slice(clamp(to, begin, end), end),
    };
  });
  const shared = Math.min(
    ...lines.filter((line) => line.before + line.marked + line.after).map(indentation),
  );
  return lines.map((line) => shortened(Number.isFinite(shared) ? indented(line, shared) : line));
}

/** Where the shown lines begin and end. */
function lineStarts(text: string, from: number, to: number) {
  const first = numberOf(text, from);
  const last = Math.min(numberOf(text, Math.max(from, to - 1)) + AROUND, first + MOST_LINES);
  const lines: { number: number; start: number; end: number }[] = [];
  let number = 1;
  let start = text.startsWith("\u{feff}") ? 1 : 0;
  while (number <= last && start <= text.length) {
    const next = text.indexOf("\n", start);
    const stop = next < 0 ? text.length : next;
    const end = text[stop - 1] === "\r" && stop > start ? stop - 1 : stop;
    if (number >= first - AROUND && (end > start || number === first))
      lines.push({ number, start, end });
    number += 1;
    start = stop + 1;
  }
  return lines;
}

/** The number of the line of a place, from 1. */
function numberOf(text: string, at: number): number {
  let number = 1;
  for (let next = text.indexOf("\n"); next >= 0 && next < at; next = text.indexOf("\n", next + 1))
    number += 1;
  return number;
}

function indentation({ before, marked, after }: Line): number {
  return /^[\t ]*/.exec(marked ? before : before + after)?.[0].length ?? 0;
}

function indented(line: Line, by: number): Line {
  if (line.before || line.marked) return { ...line, before: line.before.slice(by) };
  return { ...line, after: line.after.slice(by) };
}

function shortened(line: Line): Line {
  const { before, marked, after } = line;
  if (before.length + marked.length + after.length <= LONGEST) return line;
  return {
    ...line,
    before: before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before,
    marked: marked.length > LONGEST ? `${marked.slice(0, LONGEST)}…` : marked,
    after: after.length > BEFORE ? `${after.slice(0, BEFORE)}…` : after,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
