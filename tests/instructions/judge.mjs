/** What counts are held to, and what is said of them. */

import { readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

const FILE = new URL("counts.json", import.meta.url);

/** Where compiler, valgrind and processor are those of the record: more than this is our doing. */
const STRICT = 5;
/**
 * Where one of them is another: what a compiler changes cannot be told from what we change. Everything is compared all
 * the same, and more than this fails.
 */
const LOOSE = 25;

/** What is recorded: `{ environment, counts }`. */
export function recorded() {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

/** Records counts of an environment. */
export function accept(environment, counts) {
  writeFileSync(FILE, `${JSON.stringify({ environment, counts }, null, 2)}\n`);
}

/** How a count of this environment is judged. */
export function judgeOf(environment, record) {
  const isStrict = isDeepStrictEqual(environment, record.environment);
  return { environment, record, isStrict, limit: isStrict ? STRICT : LOOSE };
}

/** By how many per cent a count is more than another. */
export const percent = (count, before) => (count / before - 1) * 100;

/** What is wrong with a count, in both languages, or undefined. */
export function complaint(path, count, { record, limit }) {
  const before = record.counts[path];
  if (before === undefined) return `${path}: 没有记录 · not recorded\n${ACCEPT}`;
  const more = percent(count, before);
  if (more <= limit) return undefined;
  return (
    `${path}: ${before} → ${count}, +${more.toFixed(1)} %，上限 · at most +${limit} %\n` +
    `若确有必要 · where it has to be so:\n${ACCEPT}`
  );
}

const ACCEPT = "  cargo xtask bench instructions --accept";

/** What is compared with what, in both languages. */
export function basis({ environment, record, isStrict, limit }) {
  if (isStrict) return `${words(environment)}: 上限 · at most +${limit} %`;
  return (
    `编译器、valgrind 或处理器与记录的不同，上限放宽到 +${limit} %：其间无法区分是编译器的变化还是代码的变化\n` +
    "compiler, valgrind or processor is not the recorded one, so the limit is wider, " +
    `+${limit} %: below it a change of the compiler cannot be told from one of the code\n` +
    `  此处 · here: ${words(environment)}\n  记录 · recorded: ${words(record.environment)}`
  );
}

const words = ({ rustc, host, valgrind, processor }) =>
  `rustc ${rustc}, ${host}, ${valgrind}, ${processor}`;
