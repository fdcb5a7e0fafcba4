// What only the caller knows, as it is typed and as `check` takes it.

import type { CheckContext } from "weseal";
import { isJson } from "../../ui/is-json";

/** What is counted. */
export type Counter = keyof NonNullable<CheckContext["counters"]>;
/** Everything else. */
export type Known = Exclude<keyof CheckContext, "counters">;
/** What is filled in among the rest: the base library has its place beside the day. */
export type Listed = Exclude<Known, "baseLibrary">;
/** The texts of the fields. One that is empty is not given. */
export type ContextTexts = Readonly<Partial<Record<Known | Counter, string>>>;

/** How a field is filled in. */
export type Kind = "number" | "text" | "lines" | "flag" | "call" | "json";

/** Every field: one that `check` gains does not compile until it is here. */
export const KINDS: Readonly<Record<Known, Kind>> = {
  now: "number",
  baseLibrary: "text",
  owner: "text",
  name: "text",
  api: "text",
  call: "call",
  codeIssuedAt: "number",
  collectsPrivacy: "flag",
  codePerDevice: "flag",
  openedApis: "lines",
  used: "lines",
  categories: "lines",
  appJson: "json",
  template: "json",
  templates: "json",
};

/** The fields, filled in with a context. */
export function textsOf({ counters = {}, ...known }: CheckContext): ContextTexts {
  const texts = Object.entries(known).map(([name, value]) => [name, textOf(value)]);
  const counts = Object.entries(counters).map(([name, count]) => [name, String(count)]);
  return Object.fromEntries([...texts, ...counts]);
}

function textOf(value: unknown): string {
  const isLines = Array.isArray(value) && value.every((item) => typeof item === "string");
  if (isLines) return value.join("\n");
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
}

/** The context of these fields. What is no JSON throws a `SyntaxError`. */
export function contextOf(texts: ContextTexts): CheckContext {
  const known: Record<string, unknown> = {};
  const counters: Record<string, number> = {};
  for (const [name, text] of Object.entries(texts)) {
    if (text.trim() === "") continue;
    if (isListed(name)) known[name] = parsedAs(KINDS[name], text);
    else counters[name] = Number(text);
  }
  return { ...known, ...(Object.keys(counters).length > 0 && { counters }) };
}

/** Whether a text is JSON, or is not there. */
export function isJsonOrNothing(text: string): boolean {
  return text.trim() === "" || isJson(text);
}

function isListed(name: string): name is Known {
  return name in KINDS;
}

function parsedAs(kind: Kind, text: string): unknown {
  if (kind === "number") return Number(text);
  if (kind === "flag") return text === "true";
  if (kind === "json") return JSON.parse(text);
  const lines = text.split("\n").map((line) => line.trim());
  return kind === "lines" ? lines.filter(Boolean) : text.trim();
}
