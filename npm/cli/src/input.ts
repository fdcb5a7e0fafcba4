/** What a command reads: a file, standard input, or the argument itself. */

import { createReadStream, existsSync } from "node:fs";
import type { Readable } from "node:stream";
import { isatty } from "node:tty";

import { UsageError } from "./command.js";
import { say } from "./locale.js";

/** More is not read: no message and no payload is that long. */
const MOST = 1024 * 1024;

/**
 * The bytes of a file; of `-`, or of nothing, those of standard input, whenever they come.
 *
 * @throws {UsageError} where it cannot be read, or is longer than 1 MiB
 */
export async function readInput(path: string | undefined): Promise<Buffer> {
  const isStandard = path === undefined || path === "-";
  // `process.stdin.isTTY` would have to open it.
  if (isStandard && isatty(0))
    throw new UsageError(
      say("缺少输入：给出文件，或从标准输入传入", "no input: give a file, or pipe it in"),
    );
  const name = isStandard ? say("标准输入", "standard input") : path;
  try {
    return await contentsOf(isStandard ? process.stdin : createReadStream(path), name);
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(say(`无法读取 ${name}：${code}`, `cannot read ${name}: ${code}`));
  }
}

async function contentsOf(stream: Readable, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST)
      throw new UsageError(say(`${name} 超过 1 MiB`, `${name} is larger than 1 MiB`));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The argument if it is a text of its own (`{…}` or `<…>`), else what {@link readInput} reads. */
export async function readArgument(argument: string | undefined): Promise<Buffer> {
  const isText = argument !== undefined && /^\s*[{<]/.test(argument);
  return isText ? Buffer.from(argument) : readInput(argument);
}

/** The same where any text may stand: what is the name of no file is a text of its own. */
export async function readTextArgument(argument: string | undefined): Promise<string> {
  const isText = argument !== undefined && argument !== "-" && !existsSync(argument);
  return isText ? argument : (await readArgument(argument)).toString("utf8");
}
