/** The help, of all commands and of each. */

import type { Command, Option } from "./command.js";
import { say, told } from "./locale.js";
import { COMMON } from "./options.js";
import { bold, cyan, dim } from "./terminal/style.js";
import { columns, pad, widthOf, wrapped } from "./terminal/text.js";

/** What `weseal` alone says. */
export function overview(commands: readonly Command[], version: string): string {
  const rows = commands.map(({ name, summary }) => [cyan(name), told(summary)] as const);
  return [
    `${bold("weseal")} ${dim(version)}  ${say("微信小程序的命令行工具：消息推送与检查", "WeChat Mini Programs at the command line: pushes, payloads, projects")}`,
    "",
    `${bold(say("用法", "Usage"))}  weseal ${say("<命令> [选项]", "<command> [options]")}`,
    "",
    bold(say("命令", "Commands")),
    ...table(rows),
    "",
    say(
      "weseal <命令> --help 显示该命令的选项与示例。",
      "weseal <command> --help shows its options and examples.",
    ),
    ...exitCodes(),
    "",
  ].join("\n");
}

/** What `weseal <command> --help` says. */
export function helpOf(command: Command): string {
  const { name, usage, summary, options, examples, notes = [] } = command;
  return [
    `${bold(`weseal ${name}`)}  ${told(summary)}`,
    "",
    `${bold(say("用法", "Usage"))}  weseal ${name} ${usage}`,
    "",
    bold(say("选项", "Options")),
    ...table([...options, ...COMMON].map((option) => [cyan(signature(option)), textOf(option)])),
    "",
    bold(say("示例", "Examples")),
    ...examples.flatMap(([line, text]) => [`  ${line}`, `    ${dim(told(text))}`]),
    "",
    ...notes.flatMap((note) => wrapped(told(note), columns())),
    ...exitCodes(),
    "",
  ].join("\n");
}

function exitCodes(): string[] {
  return wrapped(
    say(
      "退出码：0 正常；1 发现问题或失败；2 用法错误或无法读取；130 以 Ctrl+C 中断（listen 与 debug 以此结束，为 0）；141 输出无人读取。",
      "Exit codes: 0 fine; 1 findings or failures; 2 wrong use or unreadable input; 130 ended by Ctrl+C (0 of listen and debug, which end like that); 141 nobody reads the output.",
    ),
    columns(),
  ).map(dim);
}

function signature({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function textOf({ text, choices }: Option): string {
  const there = choices === undefined ? "" : dim(` (${choices.join(" | ")})`);
  return told(text) + there;
}

/** Two columns; what is long goes on below itself. */
function table(rows: readonly (readonly [left: string, right: string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => widthOf(left))) + 2;
  return rows.flatMap(([left, right]) => {
    const lines = wrapped(right, columns() - width - 2);
    return lines.map((line, index) => `  ${pad(index === 0 ? left : "", width)}${line}`);
  });
}
