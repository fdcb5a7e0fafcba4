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
import type { Shape } from "../send/sender.js";
import { failureWord, type Unanswered } from "../send/transport.js";
import { bold, cyan, dim, green, red, yellow } from "../terminal/style.js";
import { columns, cut, harmless, pad, padLeft, widthOf, wrapped } from "../terminal/text.js";

const MARKS = { pass: () => green("✓"), warn: () => yellow("!"), fail: () => red("✗") };
const TIME = 9;
const TITLE = 52;

/**
 * Prints outcomes as they come; those of one section stand below its title. A message that is pushed in so many shapes
 * is one line where all went alike.
 */
export function reporter(write: (text: string) => void, shapes = 1) {
  let current: Section | undefined;
  // What to do about a rule is said once; what was found, every time.
  const explained = new Set<string>();
  let waiting: Outcome[] = [];
  const end = () => {
    const [first] = waiting;
    const isWhole = waiting.length > 1 && waiting.every((one) => first && isAlike(first, one));
    if (first !== undefined && isWhole) {
      const elapsedMs = Math.max(...waiting.map((one) => one.elapsedMs));
      print({ ...first, elapsedMs }, say(`全部 ${waiting.length} 种`, `all ${waiting.length}`));
    } else
      for (const one of waiting) print(one, one.shape === undefined ? "" : shapeWords(one.shape));
    waiting = [];
  };
  const print = (outcome: Outcome, shape: string) => {
    write(`${outcomeLines(outcome, shape, explained).join("\n")}\n`);
    for (const note of outcome.notes) explained.add(helpKey(note));
  };
  return {
    add(outcome: Outcome): void {
      if (waiting[0] !== undefined && waiting[0].title[0] !== outcome.title[0]) end();
      if (outcome.section !== current) {
        current = outcome.section;
        write(`\n${bold(told(SECTIONS[current]))}\n`);
      }
      waiting.push(outcome);
      if (outcome.section !== "push" || waiting.length >= shapes) end();
    },
    end,
  };
}

/** Whether the same is to be said of both, but for their modes and formats. */
function isAlike(one: Outcome, other: Outcome): boolean {
  const facts = ({ verdict, attempts, notes }: Outcome) =>
    [verdict, ...attempts.map(attemptWord), ...notes.map(helpKey)].join("\n");
  return facts(one) === facts(other);
}

function outcomeLines(
  { title, expected, came, elapsedMs, attempts, verdict, notes }: Outcome,
  shape: string,
  explained: ReadonlySet<string>,
): string[] {
  const label = shape === "" ? "" : ` ${padLeft(shape, 11)}`;
  const left = pad(cut(told(title), TITLE - widthOf(label)), TITLE - widthOf(label)) + dim(label);
  const time = padLeft(`${Math.round(elapsedMs)} ms`, TIME);
  const words = attempts.map(attemptWord);
  const isSame = words.every((word) => word === words[0]);
  // `×4` says that all four went like this.
  const times = attempts.length > 1 && isSame ? ` ×${attempts.length}` : "";
  const room = columns() - TITLE - TIME - 4;
  const right = pad(cut(harmless(came), room - widthOf(times)) + times, room);
  const colour = verdict === "fail" ? red : verdict === "warn" ? yellow : dim;
  return [
    `${MARKS[verdict]()} ${left}  ${colour(right)}${dim(time)}`,
    ...(isSame ? [] : [`    ${dim(words.join(" · "))}`]),
    ...(verdict === "fail" ? [`    ${dim(say("应为", "expected"))}  ${told(expected)}`] : []),
    ...notes.flatMap((note) => noteLines(note, explained.has(helpKey(note)))),
  ];
}

/** Another event, or another status, may need other help. */
function helpKey({ rule, help }: Note): string {
  return `${rule} ${help}`;
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
  return `${word[mode]} ${pad(format.toUpperCase(), 4)}`;
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

/** Where it goes, and in which shapes, if they are more than one for each message. */
export function headText(url: URL, shapes: readonly Pick<Shape, "mode" | "format">[] = []): string {
  const words = shapes.map((shape) => shapeWords(shape).trimEnd());
  const each =
    words.length > 1
      ? say(`每条消息 ${words.length} 种：`, `each message in ${words.length} shapes: `)
      : "";
  const told = each === "" ? "" : `${dim(each + words.join(say("、", ", ")))}\n`;
  return `${bold(cyan("weseal send"))} ${withoutQuery(url)}\n${told}`;
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
  {
    sent,
    unsent,
    accepted,
    lost,
    repeats,
    perSecond,
    seconds,
    failures,
    latencyMs,
  }: Omit<LoadResult, "keys">,
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
  const kinds = Object.entries(failures).map(([name, count]) => `${kindWord(name)}: ${count}`);
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

/** A status, or why there was no answer. */
function kindWord(name: string): string {
  return /^\d+$/.test(name) ? name : failureWord(name as Unanswered["failure"]);
}

function bad(count: number): string {
  return count === 0 ? green("0") : red(`${count}`);
}
