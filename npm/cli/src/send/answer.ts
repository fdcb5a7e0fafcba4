/** What the documents show as an answer. */

import type { EventRow } from "../generated/events.js";
import { rowOf } from "./message.js";

/**
 * The reply that the documents show for an event, filled in as a success: for servers of tests. `success` where no
 * structured one is documented.
 */
export function documentedReply(type: string): string | Record<string, unknown> {
  const shape = rowOf(type)?.reply.find((reply) => typeof reply === "object");
  if (shape === undefined || typeof shape === "string") return "success";
  const fields = Object.entries(shape).filter(([, kind]) => !kind.endsWith("?"));
  return Object.fromEntries(fields.map(([name, kind]) => [name, valueFor(name, kind)]));
}

type Fields = Exclude<EventRow["reply"][number], string>;

function valueFor(name: string, kind: Fields[string]): unknown {
  if (kind === "number") return 0;
  if (kind === "boolean") return true;
  if (kind === "array") return [];
  if (kind === "object") return {};
  return /msg$/i.test(name) ? "success" : name;
}
