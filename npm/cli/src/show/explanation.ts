/** The steps of an explanation, for a person. */

import type { Explanation, ExplanationStep } from "weseal/explain";

import { say } from "../locale.js";
import { bold, cyan, dim, green, red, yellow } from "../terminal/style.js";
import { columns, harmless, pad, widthOf, wrapped } from "../terminal/text.js";
import { jsonLines } from "./json.js";

const MARKS = { ok: () => green("✓"), failed: () => red("✗"), skipped: () => dim("·") };

/** Every step with its inputs and outputs, what came of it, and the usual causes. */
export function explanationText(explanation: Explanation): string {
  const { steps, opened, reply, answer, error, causes } = explanation;
  const lines = steps.flatMap(stepLines);
  if (opened !== undefined) {
    lines.push("", `${green("✓")} ${bold(cyan(harmless(opened.type)))}`);
    lines.push(...jsonLines(JSON.parse(opened.event), "  "));
    lines.push(`  ${dim(say("排重键", "dedupe key"))}  ${opened.dedupeKey}`);
  }
  if (reply !== undefined) lines.push("", `${green("✓")} ${reply.status}  ${harmless(reply.body)}`);
  if (answer !== undefined) lines.push("", ...jsonLines(JSON.parse(answer), "  "));
  if (error !== undefined) {
    lines.push("", `${red("✗")} ${bold(red(error.code))} ${error.wechatCode ?? ""}`);
    lines.push(...indented(error.message));
  }
  // After a success they are what to look at if WeChat refuses it all the same.
  const told = error === undefined ? [] : causes;
  if (told.length > 0) lines.push("", bold(say("常见原因", "Usual causes")));
  for (const { message } of told) lines.push(...indented(message, yellow));
  return lines.join("\n");
}

function stepLines({ title, status, inputs, outputs, error }: ExplanationStep): string[] {
  const facts = [...inputs, ...outputs];
  const width = Math.max(0, ...facts.map(({ name }) => widthOf(name))) + 2;
  const room = Math.max(columns() - width - 6, 30);
  return [
    `${MARKS[status]()} ${status === "skipped" ? dim(title) : bold(title)}`,
    ...facts.flatMap(({ name, value }, index) => {
      const arrow = index < inputs.length ? dim("←") : green("→");
      const [first = "", ...others] = wrapped(harmless(value), room);
      return [
        `  ${arrow} ${dim(pad(name, width))}${first}`,
        ...others.map((line) => " ".repeat(width + 4) + line),
      ];
    }),
    ...(error === undefined ? [] : indented(error.message, red)),
  ];
}

function indented(text: string, style = (line: string) => line): string[] {
  return wrapped(text, columns() - 2).map((line) => `  ${style(line)}`);
}
