// The lines that are printed of the results.

import { shown } from "./steps.mjs";
import {
  apart,
  bold,
  columns,
  cut,
  cyan,
  dim,
  green,
  lines,
  pad,
  red,
  yellow,
} from "./terminal.mjs";
import { say } from "./words.mjs";

const INDENT = "    ";
/** Where the values of steps begin, and those of what comes of them. */
const VALUES = say(46, 54);
const RESULTS = 20;

const SAME = say("= 文档", "= doc");
const OTHER = say("≠ 文档", "≠ doc");

/** A sample: what is sent, every step, the event, and the answer. */
export function sampleLines({ title, source, note }, result, number) {
  return [
    "",
    heading(number, title, dim(source)),
    INDENT + dim(cut(result.request, columns - INDENT.length)),
    ...(note ? [INDENT + dim(note)] : []),
    ...result.steps.flatMap((step) => stepLines(step, result.checks)),
    ...(result.found ? eventLines(result.found) : []),
    ...answerLines(result),
    ...differences(result.checks),
  ];
}

/** A request that must be refused: with which code, at which step, and the likely cause. */
export function refusalLines({ title }, { code, wechatCode, message, hint, step, checks }, number) {
  const codes = [code, wechatCode].filter((it) => it !== undefined).join(" ");
  return [
    "",
    heading(number, title, red(codes)),
    `${INDENT}${red("✗")} ${step}`,
    ...paragraph(message, (text) => text),
    ...paragraph(`${hint?.code}: ${hint?.message}`, yellow),
    ...differences(checks),
  ];
}

function heading(number, title, right) {
  return apart(`${bold(`${number}`.padStart(2))}  ${bold(title)} `, ` ${right}`, columns, "─");
}

function stepLines(step, checks) {
  const start = `${INDENT}${step.status === "ok" ? green("✓") : red("✗")} ${step.title}`;
  const values = shown(step);
  // In a narrow terminal there is no room beside the titles.
  if (values.length < 3 && columns > VALUES + RESULTS + 20)
    return values.map(beside).concat(values.length === 0 ? [start] : []);
  return [start, ...values.map((value) => tagged(`${INDENT}    ${value.text}`, verdict(value)))];

  function beside(value, index) {
    const lead = pad(index === 0 ? `${start} ` : "", VALUES);
    return tagged(lead + value.text, verdict(value));
  }

  /** Whether it is what the document prints, where it prints it. */
  function verdict({ facts }) {
    const printed = checks.filter(({ id, name }) => id === step.id && facts.includes(name));
    return printed.length === 0 ? undefined : printed.every(({ equal }) => equal);
  }
}

/** The line, and at its end whether the document says the same. */
function tagged(line, equal) {
  if (equal === undefined) return line;
  return apart(line, equal ? green(SAME) : red(OTHER), columns);
}

function eventLines({ event, dedupeKey }) {
  return [
    ...labelled(say("事件", "event"), JSON.stringify(event), cyan),
    ...labelled(say("排重键", "dedupe key"), dedupeKey, dim),
  ];
}

function answerLines({ answer, content, checks }) {
  const head = `${answer.status} · ${answer.headers["content-type"]}`;
  const label = say("回包", "answer");
  if (content === undefined) return labelled(label, `${head} · ${answer.body}`, bold);
  const names = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"];
  return [
    ...labelled(say("回包明文", "answer, plain"), content, bold),
    ...labelled(label, head, bold),
    ...checks.filter(({ what }) => names.includes(what)).flatMap(sealedLines),
  ];
}

function sealedLines({ what, found, equal }) {
  const parts = lines(`${found}`, 64);
  return parts.map((part, index) => {
    const line = pad(index === 0 ? `${INDENT}  ${dim(what)}` : "", RESULTS) + part;
    return tagged(line, index === parts.length - 1 ? equal : undefined);
  });
}

function labelled(label, value, style) {
  return lines(value, columns - RESULTS).map(
    (text, index) => pad(index === 0 ? `${INDENT}→ ${label}` : "", RESULTS) + style(text),
  );
}

function paragraph(text, style) {
  return lines(text, columns - INDENT.length - 2).map((line) => `${INDENT}  ${style(line)}`);
}

function differences(checks) {
  return checks.filter(({ equal }) => !equal).flatMap(difference);
}

function difference({ what, wanted, found }) {
  const text = (value) => (typeof value === "string" ? value : JSON.stringify(value));
  return [
    `${INDENT}${red(`≠ ${what}`)}`,
    ...paragraph(`${say("应为", "wanted")}  ${text(wanted)}`, (line) => line),
    ...paragraph(`${say("实为", "found")}  ${text(found)}`, red),
  ];
}
