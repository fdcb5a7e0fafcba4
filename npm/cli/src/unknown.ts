/** What is said of a name that there is not. */

import { UsageError } from "./command.js";
import { say } from "./locale.js";
import { nearest } from "./terminal/nearest.js";

/** The name that was probably meant, as the end of a sentence; "" where none is near. */
export function meantInstead(name: string, names: readonly string[], before = ""): string {
  const meant = nearest(name, names);
  if (meant === undefined) return "";
  return say(`，是不是 ${before}${meant}？`, `; did you mean ${before}${meant}?`);
}

/** The error for a name that is none of these, which it lists. */
export function unknownName(kind: string, name: string, names: readonly string[]): UsageError {
  const hint = meantInstead(name, names);
  return new UsageError(
    say(
      `没有${kind} ${name}${hint}\n可用：${names.join("、")}`,
      `there is no ${kind} ${name}${hint}\nThere are: ${names.join(", ")}`,
    ),
  );
}
