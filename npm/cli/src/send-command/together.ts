/** Which options of `weseal send` go together. */

import { type Given, UsageError } from "../command.js";
import { say } from "../locale.js";

const ALWAYS = ["retries", "timeout", "format"];

/** What is wanted, by the option that asks for it, and the options that mean something there. */
const WANTED: readonly (readonly [name: string, others: readonly string[]])[] = [
  ["list", []],
  ["load", ["event", "file", "body", "seconds", "connections", "effects", ...ALWAYS]],
  ["profile", ["message-url", ...ALWAYS]],
  ["all", ALWAYS],
];
const PUSHED = ["event", "file", "body", ...ALWAYS];
const OWN = new Set([...WANTED.flatMap(([name, others]) => [name, ...others]), ...PUSHED]);

/** Refuses what would be ignored. @throws {UsageError} */
export function refuseIgnored(given: Given): void {
  const [name, others] = WANTED.find(([wanted]) => given.has(wanted)) ?? [undefined, PUSHED];
  for (const option of OWN) {
    if (option === name || others.includes(option) || !given.has(option)) continue;
    const needed = WANTED.find(([, known]) => known.includes(option) && !PUSHED.includes(option));
    throw name === undefined && needed !== undefined
      ? without(option, needed[0])
      : both(name ?? "event", option);
  }
  if (name === "list" && given.operands.length > 0)
    throw new UsageError(say("--list 不需要网址", "--list takes no URL"));
  if (given.has("file")) {
    if (given.has("event")) throw both("file", "event");
    // A file is sent in its own format.
    if (given.has("body")) throw both("file", "body");
  }
  if (given.has("connections") && given.value("load") !== "max")
    throw without("connections", "load max");
}

function both(one: string, other: string): UsageError {
  return new UsageError(
    say(`--${one} 与 --${other} 不能同时使用`, `--${one} and --${other} do not go together`),
  );
}

function without(option: string, needed: string): UsageError {
  return new UsageError(
    say(`--${option} 须与 --${needed} 同用`, `--${option} goes with --${needed} only`),
  );
}
