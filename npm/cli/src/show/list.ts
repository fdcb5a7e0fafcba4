/** Everything that can be pushed. */

import { EVENTS, type EventRow } from "../generated/events.js";
import { say, told } from "../locale.js";
import { cyan, dim } from "../terminal/style.js";
import { cut, pad, widthOf } from "../terminal/text.js";

/** Name, title, kind of acknowledgement, and documented replies of each event. */
export function listText(): string {
  const width = Math.max(...EVENTS.map(({ name }) => widthOf(name))) + 2;
  const lines = EVENTS.map((row) => {
    const facts = [row.ack, `${row.deadlineMs} ms`, ...row.reply.map(replyWord)].join(" · ");
    return `${cyan(pad(row.name, width))}${pad(cut(told(row.title), 36), 38)}${dim(facts)}`;
  });
  const note = say(
    "kf 及时回复 · durable 处理完再回复 · query 须回复内容",
    "kf: answered in time · durable: after the work · query: with an answer",
  );
  return `${lines.join("\n")}\n\n${dim(note)}\n`;
}

function replyWord(reply: EventRow["reply"][number]): string {
  return typeof reply === "string" ? reply : `{${Object.keys(reply).join(",")}}`;
}
