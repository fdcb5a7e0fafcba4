/** `weseal <command>`: finds the command, reads its options, runs it. */

import { WesealError } from "weseal";

import { type Command, type ExitCode, UsageError } from "./command.js";
import { check } from "./commands/check.js";
import { debug } from "./commands/debug.js";
import { explain } from "./commands/explain.js";
import { init } from "./commands/init.js";
import { lint } from "./commands/lint.js";
import { listen } from "./commands/listen.js";
import { open } from "./commands/open.js";
import { seal } from "./commands/seal.js";
import { send } from "./commands/send.js";
import { helpOf, overview } from "./help.js";
import { chooseLocale, isLocale, say } from "./locale.js";
import { readOptions } from "./options.js";
import { complain } from "./terminal/complain.js";
import { bold, red, yellow } from "./terminal/style.js";
import { columns, wrapped } from "./terminal/text.js";
import { unknownName } from "./unknown.js";
import { version } from "./version.js";

const COMMANDS: readonly Command[] = [send, listen, open, seal, explain, check, lint, init, debug];

/** Runs a command line and tells its exit code. Never throws. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  chooseLanguage(args);
  const [name, ...rest] = args.filter((_, index) => !isLocaleBefore(args, index));
  try {
    refuseLocale(args);
    if (name === undefined || name === "--help" || name === "-h" || name === "help") {
      const [about] = name === "help" ? rest : [];
      const isCommand = about !== undefined && !about.startsWith("-");
      const help = isCommand ? helpOf(commandOf(about)) : overview(COMMANDS, version());
      process.stdout.write(help);
      return 0;
    }
    if (name === "--version" || name === "-v") {
      process.stdout.write(`${version()}\n`);
      return 0;
    }
    const command = commandOf(name);
    const given = readOptions(command, rest);
    if (given.has("help")) {
      process.stdout.write(helpOf(command));
      return 0;
    }
    return await command.run(given);
  } catch (error) {
    return told(error);
  }
}

/** Before anything is said, also what is wrong with the rest of the line. */
function chooseLanguage(args: readonly string[]): void {
  args.forEach((argument, index) => {
    const value = localeAt(args, index, argument);
    if (value !== undefined && isLocale(value)) chooseLocale(value);
  });
}

function localeAt(args: readonly string[], index: number, argument: string): string | undefined {
  if (argument === "--locale") return args[index + 1];
  return argument.startsWith("--locale=") ? argument.slice("--locale=".length) : undefined;
}

/** Before a command, or without one, nobody else reads it. @throws {UsageError} */
function refuseLocale(args: readonly string[]): void {
  const value = args[0] === undefined ? undefined : localeAt(args, 0, args[0]);
  if (value === undefined || isLocale(value)) return;
  throw new UsageError(
    say(
      `--locale 没有「${value}」，可选：zh-CN, en`,
      `--locale has no "${value}"; there are: zh-CN, en`,
    ),
  );
}

/** `--locale` may stand before the command, too. */
function isLocaleBefore(args: readonly string[], index: number): boolean {
  if (args[0] === "--locale") return index < 2;
  return index === 0 && args[0]?.startsWith("--locale=") === true;
}

function commandOf(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const names = COMMANDS.map((candidate) => candidate.name);
  throw unknownName(say("命令", "command"), name, names);
}

/** Says what went wrong. What nobody expected is told with its stack: it is a mistake of this program. */
function told(error: unknown): ExitCode {
  complain(() => complaint(error));
  return 2;
}

function complaint(error: unknown): string {
  const head = `${red(bold(say("错误", "error")))}${bold(":")}`;
  if (error instanceof UsageError) {
    const lines = error.message.split("\n").flatMap((line) => wrapped(line, columns() - 8));
    return `${head} ${lines.join("\n  ")}\n`;
  }
  if (error instanceof WesealError) {
    const hint = error.hint === undefined ? "" : `${yellow(error.hint.message)}\n`;
    return `${head} ${bold(error.code)} ${error.message}\n${hint}`;
  }
  return `${head} ${error instanceof Error ? error.stack : error}\n`;
}
