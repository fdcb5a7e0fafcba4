// push.open(query, body, options): the event, and how it came. `explain` must come to the same end.

import { difference, differenceOf } from "../compare.mjs";
import { thrownBy } from "../refusal.mjs";
import { configOf, textOf } from "../values.mjs";
import { attempt } from "./attempt.mjs";

export function run(context, test) {
  const call = (push, { query, body }) => push.open(query, body, test.options);
  return [
    ...attempt(context, test, call, (opened) => problemsOfOpened(opened, test.expected)),
    ...explained(context.api, test),
  ];
}

/** The problems of an opened push. */
export function problemsOfOpened(opened, { message, ...expected }) {
  const wanted = message === undefined ? expected : { ...expected, raw: textOf(message) };
  const problems = [differenceOf(opened, wanted)];
  if (typeof opened.dedupeKey !== "string" || opened.dedupeKey === "")
    problems.push("there is no dedupeKey");
  if (typeof opened.raw !== "string") problems.push("there is no raw text");
  if (Object.hasOwn(Object.prototype, "polluted")) problems.push("Object.prototype is polluted");
  return problems;
}

/** explain: all steps done where it opens; where not, one step failed, with the same code. */
function explained(api, { config, query, body, options, result, expected, error }) {
  let told;
  const thrown = thrownBy(() => {
    told = api.explain({ ...configOf(config), locale: "en" }, query, textOf(body), options);
  });
  // An argument that is not even looked at in steps.
  if (thrown !== undefined)
    return [difference(thrown.code, error?.code, "explain")].filter(Boolean);
  const failed = told.steps.filter(({ status }) => status === "failed");
  const codes = failed.map((step) => step.error?.code);
  if (result === "invalid") {
    const problems = [difference(told.error?.code, error.code, "explain's error")];
    // Whom the caller asked for is no step of the protocol.
    if (error.code !== "ACCOUNT_UNKNOWN" && !codes.includes(error.code))
      problems.push(`explain: no step failed with ${error.code}, but ${codes}`);
    return problems.filter(Boolean);
  }
  const problems = [
    difference(told.error, undefined, "explain's error"),
    difference(told.opened?.type, expected.type, "explain's type"),
  ];
  if (
    told.steps.some(
      ({ id, title, status }) => !id || !title || !["ok", "failed", "skipped"].includes(status),
    )
  )
    problems.push("explain: a step lacks id, title or status");
  return problems.filter(Boolean);
}
