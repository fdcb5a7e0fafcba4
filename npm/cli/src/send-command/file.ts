/** A message that stands in a file. */

import type { Format } from "weseal";

import { UsageError } from "../command.js";
import { readInput } from "../input.js";
import { say } from "../locale.js";
import type { Message } from "../send/message.js";

/** The message as it stands there, and its format. @throws {UsageError} where it is neither JSON nor XML */
export function readMessage(file: string): { message: Message; format: Format } {
  const text = readInput(file)
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trim();
  const format = text.startsWith("{") ? "json" : text.startsWith("<") ? "xml" : undefined;
  if (format === undefined)
    throw new UsageError(say(`${file} 既不是 JSON 也不是 XML`, `${file} is neither JSON nor XML`));
  return { message: { row: undefined, content: text }, format };
}
