/** The report of `weseal send`, line by line while it runs. */

import { say, told } from "../locale.js";
import type { LoadResult } from "../send/load.js";
import {
  type AttemptResult,
  type Note,
  type Outcome,
  SECTIONS,
  type Section,
} from "../send/outcome.js";
import { failureWord } from "../send/transport.js";
import { bold, cyan, dim, green, red, yellow } from "../terminal/style.js";
import { columns, cut, harmless, pad, padLeft, widthOf, wrapped } from "../terminal/text.js";

const MARKS = { pass: () => green("✓"), warn: () => yellow("!"), fail: () => red("✗") };
const TIME = 9;
const TITLE = 52;

/** Prints outcomes as they come; passes of one section stand below its title. */
export function reporter(write: (text: string) => void) {
  let current: Section | undefined;
  // What to do about a rule is said once; what was found, every time.
  const explained = new Set<string>();
  return {
    add(outcome: Outcome): void {
      if (outcome.section !== current) {
        current = outcome.section;
        write(`\n${bold(told(SECTIONS[current]))}\n`);
      }
      write(`${outcomeLines(outcome, explained).join("\n")}\n`);
      for (const { rule } of outcome.notes) explained.add(rule);
    },
  };
}

function outcomeLines(outcome: Outcome, explained: ReadonlySet<string>): string[] {
  const { title, expected, came, elapsedMs, attempts, verdict, notes } = outcome;
  const shape = outcome.shape === undefined ? "" : shapeWords(outcome.shape);
  const left = pad(cut(told(title), TITLE - widthOf(shape)), TITLE - widthOf(shape)) + dim(shape);
  const time = padLeft(`${Math.round(elapsedMs)} ms`, TIME);
  const times = attempts.length > 1 ? ` ×${attempts.length}` : "";
  const room = columns() - TITLE - TIME - 4;
  const right = pad(cut(harmless(came), room - widthOf(times)) + times, room);
  const colour = verdict === "fail" ? red : verdict === "warn" ? yellow : dim;
  return [
    `${MARKS[verdict]()} ${left}  ${colour(right)}${dim(time)}`,
    ...(attempts.length > 1 ? [`    ${dim(attempts.map(attemptWord).join(" · "))}`] : []),
    ...(verdict === "fail" ? [`    ${dim(say("应为", "expected"))}  ${told(expected)}`] : []),
    ...notes.flatMap((note) => noteLines(note, explained.has(note.rule))),
  ];
}

function attemptWord(attempt: AttemptResult): string {
  return "status" in attempt ? `${attempt.status}` : failureWord(attempt.failure);
}

/** The mode and the format, at the right of its column. */
function shapeWords({ mode, format }: NonNullable<Outcome["shape"]>): string {
  const word = {
    secure: say("安全", "secure"),
    compat: say("兼容", "compat"),
    plain: say("明文", "plain"),
  };
  return ` ${padLeft(`${word[mode]} ${pad(format.toUpperCase(), 4)}`, 11)}`;
}

const COLOURS = { error: red, warning: yellow, info: cyan };

function noteLines(
  { severity, rule, message, help, source }: Note,
  isExplained: boolean,
): string[] {
  const colour = COLOURS[severity];
  const hanging = (lead: string, text: string, style = (line: string) => line) =>
    wrapped(harmless(text), columns() - 4 - widthOf(lead)).map(
      (line, index) => `    ${index === 0 ? lead : " ".repeat(widthOf(lead))}${style(line)}`,
    );
  const found = hanging(`${colour(rule)}  `, message);
  if (isExplained) return found;
  return [
    ...found,
    ...hanging(`${green("→")} `, help),
    ...(source === undefined || severity === "info" ? [] : hanging("  ", source, dim)),
  ];
}

/** How many of each, in one line. */
export function summaryText(outcomes: readonly Outcome[]): string {
  const amount = (verdict: Outcome["verdict"]) =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const [passed, warned, failed] = [amount("pass"), amount("warn"), amount("fail")];
  const parts = [
    green(say(`${passed} 项通过`, `${passed} passed`)),
    ...(warned > 0 ? [yellow(say(`${warned} 项有提醒`, `${warned} with warnings`))] : []),
    ...(failed > 0 ? [red(say(`${failed} 项不符`, `${failed} failed`))] : []),
  ];
  return `\n${failed > 0 ? red("✗") : green("✓")} ${parts.join(say("，", ", "))}\n`;
}

/** Outcomes as data. */
export function outcomesJson(
  url: URL,
  outcomes: readonly Outcome[],
  end: { interrupted?: true; stopped?: true },
): string {
  const amount = (verdict: Outcome["verdict"]) =>
    outcomes.filter((outcome) => outcome.verdict === verdict).length;
  return `${JSON.stringify(
    {
      version: 1,
      url: withoutQuery(url),
      ...end,
      summary: { pass: amount("pass"), warn: amount("warn"), fail: amount("fail") },
      outcomes: outcomes.map(({ title, expected, ...others }) => ({
        ...others,
        title: told(title),
        expected: told(expected),
      })),
    },
    null,
    2,
  )}\n`;
}

/** An address as it may be shown: a query could carry secrets. */
export function withoutQuery(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** Said below what was found until nobody answered any more. */
export function stoppedText(): string {
  const text = say(
    "服务没有回应，其余的没有再试。",
    "The server does not answer: the rest was not tried.",
  );
  return `${red(`✗ ${text}`)}\n`;
}

/** Said below what was found until Ctrl+C. */
export function interruptedText(): string {
  const text = say("已中断：以上只是部分结果。", "Interrupted: this is a part of the results.");
  return `${yellow(`! ${text}`)}\n`;
}

/** The figures of a load, and of effects where they were told. */
export function loadText(
  { sent, unsent, accepted, lost, repeats, perSecond, seconds, failures, latencyMs }: LoadResult,
  effects: { missing: number; twice: number } | { unreadable: string } | undefined,
): string {
  const rows: [string, string][] = [
    [say("发出", "sent"), `${sent} · ${seconds} s`],
    [say("接受", "accepted"), `${accepted} · ${perSecond}/s`],
    [say("丢失", "lost"), bad(lost)],
    [say("重试", "repeats"), `${repeats}`],
    [
      say("延迟 (ms)", "latency (ms)"),
      Object.entries(latencyMs)
        .map(([name, value]) => `${dim(name)} ${value}`)
        .join("  "),
    ],
  ];
  const kinds = Object.entries(failures).map(([name, count]) => `${name}: ${count}`);
  if (kinds.length > 0) rows.push([say("失败", "failures"), red(kinds.join("  "))]);
  if (unsent > 0)
    rows.splice(1, 0, [
      say("未能发出", "not sent"),
      yellow(
        say(
          `${unsent} · 发送端达不到这个速率`,
          `${unsent} · the sender cannot keep up with this rate`,
        ),
      ),
    ]);
  if (effects !== undefined && "missing" in effects) {
    rows.push([say("接受却未处理", "not handled"), bad(effects.missing)]);
    rows.push([say("处理两次", "handled twice"), bad(effects.twice)]);
  }
  const width = Math.max(...rows.map(([name]) => widthOf(name))) + 2;
  return `${rows.map(([name, value]) => `  ${pad(name, width)}${value}`).join("\n")}\n`;
}

function bad(count: number): string {
  return count === 0 ? green("0") : red(`${count}`);
}
