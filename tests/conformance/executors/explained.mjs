// explain: all steps done where a request is accepted; where not, one step failed, with the same code.

import { difference } from "../compare.mjs";
import { LOCALES } from "../pushes.mjs";
import { thrownBy } from "../refusal.mjs";
import { configOf, textOf } from "../values.mjs";

/** The problems of what `explain` tells of a vector; `expect(told)` gives those of a result. */
export function explained(api, test, expect) {
  const problems = LOCALES.flatMap((locale) => {
    const { config, query, body, options, error } = test;
    let told;
    const thrown = thrownBy(() => {
      told = api.explain({ ...configOf(config), locale }, query, textOf(body), options);
    });
    // An argument that is not even looked at in steps.
    if (thrown !== undefined) return difference(thrown.code, error?.code, "explain");
    return problemsOfTold(told, test, expect);
  });
  return [...new Set(problems.filter(Boolean))];
}

function problemsOfTold(told, { result, error }, expect) {
  const failed = told.steps.filter(({ status }) => status === "failed");
  const codes = failed.map((step) => step.error?.code);
  const problems = [difference(told.error?.code, error?.code, "explain's error")];
  if (result === "valid") problems.push(...expect(told));
  // Whom the caller asked for is no step of the protocol.
  else if (error.code !== "ACCOUNT_UNKNOWN" && !codes.includes(error.code))
    problems.push(`explain: no step failed with ${error.code}, but ${codes}`);
  if (told.steps.length === 0 || !told.steps.every(isWhole))
    problems.push("explain: a step lacks id, title or status");
  return problems;
}

const isWhole = ({ id, title, status }) =>
  id && title && ["ok", "failed", "skipped"].includes(status);
