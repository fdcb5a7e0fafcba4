/** When an event may be acknowledged, and what says that it failed. */

import { deadlines, failures, kf, query } from "../generated/delivery";
import type { EventType, HandlerOptions } from "./types";

/** The class of an event. */
export type Class = "kf" | "durable" | "query";

const classes = new Map<string, Class>();
for (const type of kf) classes.set(type, "kf");
for (const type of query) classes.set(type, "query");

/** How an event is acknowledged. One that its caller has stored is acknowledged as customer service is. */
export function classOf(type: EventType, stored: HandlerOptions["acknowledge"]): Class {
  const own = classes.get(type) ?? "durable";
  if (own !== "durable" || !stored) return own;
  return stored === true || stored.includes(type) ? "kf" : own;
}

/** How long an answer may take, in milliseconds. */
export function deadlineOf(type: EventType, wanted: number, remaining = Infinity): number {
  return Math.min(wanted, deadlines[type] ?? Infinity, remaining);
}

/** What the documents of an event show for a failure, if they do. */
export function failureOf(type: EventType): object | undefined {
  const fields = failures[type];
  return fields && { [fields[0]]: -1, [fields[1]]: "fail" };
}
