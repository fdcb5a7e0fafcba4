/** `weseal <command>`: finds the command, reads its options, runs it. */

import { WesealError } from "weseal";

import { type Command, type ExitCode, UsageError } from "./command.js";
import { check } from "./commands/check.js";
import { debug } from "./commands/debug.js";
import { explain } from "./commands/explain.js";
import { listen } from "./commands/listen.js";
import { open } from "./commands/open.js";
import { seal } from "./commands/seal.js";
import { send } from "./commands/send.js";
import { helpOf, overview } from "./help.js";
import { chooseLocale, isLocale, say } from "./locale.js";
import { readOptions } from "./options.js";
import { complain } from "./terminal/complain.js";
import { nearest } from "./terminal/nearest.js";
import { bold, red, yellow } from "./terminal/style.js";
import { columns, wrapped } from "./terminal/text.js";
import { version } from "./version.js";

const COMMANDS: readonly Command[] = [send, listen, open, seal, explain, check, debug];

/** Runs a command line and tells its exit code. Never throws. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  chooseLanguage(args);
  const [name, ...rest] = args.filter((_, index) => !isLocaleBefore(args, index));
  try {
    if (name === undefined || name === "--help" || name === "help") {
      const wanted = COMMANDS.find((command) => name === "help" && command.name === rest[0]);
      process.stdout.write(wanted ? helpOf(wanted) : overview(COMMANDS, version()));
      return 0;
    }
    if (name === "--version") {
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
    const value = argument === "--locale" ? args[index + 1] : argument.split("--locale=")[1];
    if (value !== undefined && isLocale(value)) chooseLocale(value);
  });
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
  const meant = nearest(name, names);
  const hint = meant === undefined ? "" : say(`，是不是 ${meant}？`, `; did you mean ${meant}?`);
  throw new UsageError(
    say(
      `没有命令 ${name}${hint}\n可用：${names.join("、")}`,
      `there is no command ${name}${hint}\nThere are: ${names.join(", ")}`,
    ),
  );
}

/** Says what went wrong. What nobody expected is told with its stack: it is a mistake of this program. */
function told(error: unknown): ExitCode {
  complain(() => complaint(error));
  return 2;
}

function complaint(error: unknown): string {
  const head = red(bold(say("错误", "error")));
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
