// push.open(query, body, options): the event, and how it came. `explain` must come to the same end.

import { difference, differenceOf } from "../compare.mjs";
import { textOf } from "../values.mjs";
import { attempt } from "./attempt.mjs";
import { explained } from "./explained.mjs";

export function run(context, test) {
  const call = (push, { query, body }) => push.open(query, body, test.options);
  return [
    ...attempt(context, test, call, (opened) => problemsOfOpened(opened, test.expected)),
    ...explained(context.api, test, ({ opened }) => [
      difference(opened?.type, test.expected.type, "explain's type"),
    ]),
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
