/** Findings for a person at a terminal: the line, a caret, the help, the source. */

import type { Severity } from "weseal";

import { say } from "../locale.js";
import { blue, bold, cyan, dim, green, red, yellow } from "../terminal/style.js";
import { columns, harmless, padLeft, widthOf, wrapped } from "../terminal/text.js";
import {
  counts,
  type Found,
  type Judged,
  placeOfBreak,
  type Related,
  severityWord,
} from "./judged.js";
import type { Place } from "./place.js";

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
  const { severity, rule, message, help, source, path, related = [] } = finding;
  const colour = COLOURS[severity];
  const head = `${colour(bold(`${severityWord(severity)}[${rule}]`))}${bold(":")} `;
  const span = finding.span ?? { start: 0, end: 0 };
  const from = judged.lines.placeOf(span.start);
  const to = judged.lines.placeOf(span.end);
  const number = `${from.line}`;
  const margin = " ".repeat(number.length);
  const bar = blue("|");
  const seeAlso = `${margin} ${blue("=")} ${dim(say("相关", "see"))}: `;
  return [
    ...hanging(head, message, bold),
    `${margin}${blue("-->")} ${judged.file}:${from.line}:${from.column}${path === "" ? "" : dim(`  ${harmless(path)}`)}`,
    `${margin} ${bar}`,
    ...marked(judged, from, to, colour).map((line, index) =>
      index === 0 ? `${blue(number)} ${bar} ${line}` : `${margin} ${bar} ${line}`,
    ),
    `${margin} ${bar}`,
    ...(related.length === 0 ? [] : hanging(seeAlso, relatedText(related), dim)),
    ...once(said, help, `${margin} ${blue("=")} ${green(say("建议", "help"))}: `),
    ...once(said, source, `${margin} ${blue("=")} ${dim(say("出处", "source"))}: `, dim),
  ].join("\n");
}

function once(said: Set<string>, text: string, lead: string, style?: (line: string) => string) {
  if (said.has(text)) return [];
  said.add(text);
  return hanging(lead, text, style);
}

const MOST_RELATED = 5;

function relatedText(related: readonly Related[]): string {
  const shown = related.slice(0, MOST_RELATED);
  const left = related.length - shown.length;
  const more = left === 0 ? "" : say(`，另有 ${left} 处`, `, and ${left} more`);
  return shown.map(({ file, line, column }) => `${file}:${line}:${column}`).join(", ") + more;
}

/** The line, and carets below what is meant. */
function marked(
  { lines }: Judged,
  from: Place,
  to: Place,
  colour: (text: string) => string,
): [line: string, carets: string] {
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
  const [first = "", ...others] = wrapped(harmless(text), columns() - widthOf(lead));
  const rest = wrapped(others.join(" "), columns() - indent);
  return [lead + style(first), ...rest.map((line) => " ".repeat(indent) + style(line))];
}

function unreadable(judged: Judged, error: NonNullable<Judged["unreadable"]>): string {
  const lead = `${red(bold(say("错误", "error")))}${bold(":")} `;
  const message = hanging(lead, error.message, bold);
  const place = placeOfBreak(judged);
  if (place === undefined) return [...message, ` ${blue("-->")} ${judged.file}`].join("\n");
  const { line, column } = place;
  const [text, caret] = marked(judged, place, { line, column: column + 1 }, red);
  const margin = " ".repeat(`${line}`.length);
  return [
    ...message,
    `${margin}${blue("-->")} ${judged.file}:${line}:${column}`,
    `${margin} ${blue("|")}`,
    `${blue(`${line}`)} ${blue("|")} ${text}`,
    `${margin} ${blue("|")} ${caret}`,
  ].join("\n");
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
