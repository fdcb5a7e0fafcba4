/** What `check` and `lint` have in common: options, and the exit code. */

import type { Severity } from "weseal";

import type { ExitCode, Given, Option } from "../command.js";
import { counts, type Judged } from "./judged.js";

export const FORMAT: Option = {
  name: "format",
  value: "FORMAT",
  choices: ["pretty", "json", "sarif", "github"],
  text: ["输出格式，默认 pretty", "how findings are printed; default pretty"],
};

export const AS_OF: Option = {
  name: "as-of",
  value: "DAY",
  text: [
    "按哪一天的规则判断，如 2022-04-11，默认今天",
    "the day whose rules count, such as 2022-04-11; default today",
  ],
};

export const FAIL_ON: Option = {
  name: "fail-on",
  value: "SEVERITY",
  choices: ["error", "warning", "info"],
  text: [
    "从哪一级起退出码为 1，默认 warning",
    "from which severity on the exit code is 1; default warning",
  ],
};

const GRAVITY: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** 1 where something is as grave as `--fail-on` says. */
export function exitCode(given: Given, judged: readonly Judged[]): ExitCode {
  const least = GRAVITY[(given.value("fail-on") ?? "warning") as Severity];
  const found = counts(judged);
  const isFailed = (Object.keys(GRAVITY) as Severity[]).some(
    (severity) => GRAVITY[severity] >= least && found[severity] > 0,
  );
  return isFailed ? 1 : 0;
}
