/** What a command reads: a file, standard input, or the argument itself. */

import { readFileSync } from "node:fs";

import { UsageError } from "./command.js";
import { say } from "./locale.js";

/** The bytes of a file; of `-`, or of nothing, those of standard input. @throws {UsageError} */
export function readInput(path: string | undefined): Buffer {
  const isStandard = path === undefined || path === "-";
  if (isStandard && process.stdin.isTTY)
    throw new UsageError(
      say("缺少输入：给出文件，或从标准输入传入", "no input: give a file, or pipe it in"),
    );
  try {
    return readFileSync(isStandard ? 0 : path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const name = isStandard ? say("标准输入", "standard input") : path;
    throw new UsageError(say(`无法读取 ${name}：${code}`, `cannot read ${name}: ${code}`));
  }
}

/** The argument if it is a text of its own (`{…}` or `<…>`), else what {@link readInput} reads. */
export function readArgument(argument: string | undefined): Buffer {
  const isText = argument !== undefined && /^\s*[{<]/.test(argument);
  return isText ? Buffer.from(argument) : readInput(argument);
}
