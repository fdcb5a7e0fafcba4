/** Findings for a person at a terminal: the line, a caret, the help, the source. */

import type { Severity } from "weseal";

import { say } from "../locale.js";
import { blue, bold, cyan, dim, green, red, yellow } from "../terminal/style.js";
import { columns, harmless, padLeft, widthOf, wrapped } from "../terminal/text.js";
import {
  counts,
  type Found,
  isMissing,
  type Judged,
  placeOfBreak,
  type Related,
  severityWord,
} from "./judged.js";
import type { Lines, Place } from "./place.js";

const COLOURS = { error: red, warning: yellow, info: cyan };
const TAB = "    ";

/**
 * What is said of a file. What to do, and which document says so, is said each time, or only the first time where
 * there is a set of what has been said.
 */
export function pretty(file: Judged, said?: Set<string>): string {
  const parts = [
    ...(file.unreadable === undefined ? [] : [unreadable(file, file.unreadable)]),
    ...file.findings.map((finding) => findingText(file, finding, said)),
  ];
  return parts.map((part) => `${part}\n\n`).join("");
}

function findingText(judged: Judged, finding: Found, said = new Set<string>()): string {
  const { severity, rule, message, help, source, path = "", related = [] } = finding;
  const colour = COLOURS[severity];
  const head = `${colour(bold(`${severityWord(severity)}[${rule}]`))}${bold(":")} `;
  const span = finding.span ?? { start: 0, end: 0 };
  const from = judged.lines.placeOf(span.start);
  const to = judged.lines.placeOf(span.end);
  const [use, ...others] = related;
  const useLines = use && isMissing(finding) ? judged.others?.get(use.file) : undefined;
  const width = Math.max(`${from.line}`.length, useLines === undefined ? 0 : `${use?.line}`.length);
  const margin = " ".repeat(width);
  const note = (word: string) => `${margin} ${blue("=")} ${word}: `;
  const pointer = path === "" ? "" : dim(`  ${harmless(path)}`);
  return [
    ...hanging(head, message, bold),
    ...shownAt("-->", { ...judged, from, to, width, colour, pointer }),
    ...(use === undefined || useLines === undefined
      ? []
      : shownAt(":::", {
          ...wordAt(use, useLines),
          file: use.file,
          lines: useLines,
          width,
          colour,
        })),
    ...seeAlso(note(dim(say("相关", "see"))), useLines === undefined ? related : others),
    ...once(said, help, note(green(say("建议", "help")))),
    ...once(said, source, note(dim(say("出处", "source"))), dim),
  ].join("\n");
}

interface Shown {
  file: string;
  lines: Lines;
  from: Place;
  to: Place;
  /** How wide numbers of lines are. */
  width: number;
  colour: (text: string) => string;
  pointer?: string;
}

/** A place, its line, and carets below what is meant. */
function shownAt(arrow: string, { file, from, width, pointer = "", ...rest }: Shown): string[] {
  const margin = " ".repeat(width);
  const bar = blue("|");
  const [line, carets] = marked({ from, ...rest });
  return [
    `${margin}${blue(arrow)} ${harmless(file)}:${from.line}:${from.column}${pointer}`,
    `${margin} ${bar}`,
    `${blue(padLeft(`${from.line}`, width))} ${bar} ${line}`,
    `${margin} ${bar} ${carets}`,
    `${margin} ${bar}`,
  ];
}

/** Of another place only its beginning is known: the name that stands there. */
function wordAt({ line, column }: Related, { texts }: Lines): { from: Place; to: Place } {
  const [word = ""] = /^[\w$-]*/.exec(texts[line - 1]?.slice(column - 1) ?? "") ?? [];
  return { from: { line, column }, to: { line, column: column + word.length } };
}

function once(said: Set<string>, text: string, lead: string, style?: (line: string) => string) {
  if (said.has(text)) return [];
  said.add(text);
  return hanging(lead, text, style);
}

const MOST_RELATED = 5;

function seeAlso(lead: string, related: readonly Related[]): string[] {
  return related.length === 0 ? [] : hanging(lead, places(related), dim);
}

/** The first places that have to do with a finding, and how many more there are. */
export function places(related: readonly Related[]): string {
  const shown = related.slice(0, MOST_RELATED);
  const left = related.length - shown.length;
  const more = left === 0 ? "" : say(`，另有 ${left} 处`, `, and ${left} more`);
  return shown.map(({ file, line, column }) => `${file}:${line}:${column}`).join(", ") + more;
}

/** The line, and carets below what is meant. */
function marked({
  lines,
  from,
  to,
  colour,
}: Pick<Shown, "lines" | "from" | "to" | "colour">): [line: string, carets: string] {
  const text = lines.texts[from.line - 1] ?? "";
  const end = to.line === from.line ? to.column - 1 : text.length;
  const shown = excerpt(text, from.column - 1, Math.max(end, from.column));
  const mark = "^".repeat(Math.max(widthOf(shown.meant), 1));
  return [
    shown.before + shown.meant + shown.after,
    " ".repeat(widthOf(shown.before)) + colour(bold(mark)),
  ];
}

/** Of a long line, as of minified JSON, what stands around the place. */
function excerpt(text: string, start: number, end: number) {
  const room = Math.max(columns() - 12, 40);
  const clean = (part: string) => harmless(part).replaceAll("\t", TAB);
  let before = clean(text.slice(0, start));
  let meant = clean(text.slice(start, end));
  let after = clean(text.slice(end));
  if (widthOf(before + meant + after) > room) {
    const side = Math.floor(room / 3);
    meant = head(meant, room - side);
    before = tail(before, side);
    after = meant.endsWith("…") ? "" : head(after, Math.max(room - widthOf(before + meant), 1));
  }
  return { before, meant, after };
}

function head(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) >= width) break;
    kept += character;
  }
  return `${kept}…`;
}

function tail(text: string, width: number): string {
  const turned = (value: string) => [...value].reverse().join("");
  return turned(head(turned(text), width));
}

/** A paragraph whose further lines begin where the first one's words do. */
function hanging(lead: string, text: string, style = (line: string) => line): string[] {
  const indent = Math.min(widthOf(lead), 12);
  const lines = wrapped(harmless(text), columns() - indent, columns() - widthOf(lead));
  const [first = "", ...rest] = lines;
  return [lead + style(first), ...rest.map((line) => " ".repeat(indent) + style(line))];
}

function unreadable(judged: Judged, error: NonNullable<Judged["unreadable"]>): string {
  const lead = `${red(bold(say("错误", "error")))}${bold(":")} `;
  const message = hanging(lead, error.message, bold);
  const place = placeOfBreak(judged);
  if (place === undefined) return [...message, ` ${blue("-->")} ${judged.file}`].join("\n");
  const { line, column } = place;
  const to = { line, column: column + 1 };
  const width = `${line}`.length;
  // There is nothing below it.
  const shown = shownAt("-->", { ...judged, from: place, to, width, colour: red }).slice(0, -1);
  return [...message, ...shown].join("\n");
}

/** How many of each there are in all of them; those that were looked at may be more. */
export function summary(judged: readonly Judged[], files = judged.length): string {
  const found = counts(judged);
  const broken = judged.filter(({ unreadable: it }) => it !== undefined).length;
  const total = found.error + found.warning + found.info;
  const all = say(`${files} 个文件`, `${files} ${plural("file", files)}`);
  if (total + broken === 0)
    return `${green("✓")} ${all}${say("，没有发现问题", ", no findings")}\n`;
  const severities: Severity[] = ["error", "warning", "info"];
  const parts = severities
    .filter((severity) => found[severity] > 0)
    .map((severity) => COLOURS[severity](amount(severity, found[severity])));
  if (broken > 0) parts.push(red(say(`${broken} 个无法读取`, `${broken} unreadable`)));
  return `${red("✗")} ${all}${say("：", ": ")}${parts.join(say("，", ", "))}\n`;
}

function amount(severity: Severity, count: number): string {
  const word = severityWord(severity);
  return say(`${padLeft(`${count}`, 1)} 个${word}`, `${count} ${plural(word, count)}`);
}

function plural(word: string, count: number): string {
  return count === 1 || word === "info" ? word : `${word}s`;
}
