/** A message that stands in a file. */

import { createPush, type Format, signature, WesealError } from "weseal";

import { UsageError } from "../command.js";
import { readInput } from "../input.js";
import { say } from "../locale.js";
import type { Message } from "../send/message.js";
import { nowSeconds } from "../send/sender.js";

/** A message as it stands in a file. */
export interface FileMessage {
  message: Message;
  format: Format;
}

/** Reads the message of a file. @throws {UsageError} where it is neither JSON nor XML, with the place */
export async function readMessage(file: string): Promise<FileMessage> {
  const text = (await readInput(file)).toString("utf8").replace(/^\ufeff/, "");
  const begin = text.trimStart();
  const format = begin.startsWith("{") ? "json" : begin.startsWith("<") ? "xml" : undefined;
  if (format === undefined)
    throw new UsageError(say(`${file} 既不是 JSON 也不是 XML`, `${file} is neither JSON nor XML`));
  refuseBroken(file, text);
  return { message: { row: undefined, content: text.trim() }, format };
}

/** What no server could read is not sent: opened as a plain push, which any text can be. */
function refuseBroken(file: string, text: string): void {
  const token = "weseal";
  const [timestamp, nonce] = [`${nowSeconds()}`, "1"];
  const query = { timestamp, nonce, signature: signature([token, timestamp, nonce]) };
  const push = createPush({ token, appId: "wx0000000000000000", mode: "plain" });
  try {
    push.open(query, text);
  } catch (error) {
    if (!(error instanceof WesealError)) throw error;
    const { position, reason = error.message } = error.details ?? {};
    const place = position === undefined ? file : `${file}:${position}`;
    throw new UsageError(say(`${place} 无法读取：${reason}`, `${place} cannot be read: ${reason}`));
  }
}
