// push.verifyUrl(query, options): the answer is plain text that no browser sniffs. `explain` must come to
// the same end.

import { difference } from "../compare.mjs";
import { attempt } from "./attempt.mjs";
import { explained } from "./explained.mjs";

const HEADERS = {
  "content-type": "text/plain; charset=utf-8",
  "x-content-type-options": "nosniff",
};

export function run(context, test) {
  const answer = { status: 200, headers: HEADERS, body: test.expected?.body };
  const problems = attempt(
    context,
    test,
    (push, { query }) => push.verifyUrl(query, test.options),
    (given) => difference(given, answer),
  );
  // What names no echostr is not known for a verification.
  if (!JSON.stringify(test.query).includes("echostr")) return problems;
  return [
    ...problems,
    ...explained(context.api, test, ({ reply, steps }) => [
      difference(reply, answer, "explain's reply"),
      ...problemsOfSteps(steps, test),
    ]),
  ];
}

/** The digest of the sorted parts is the signature that was given, and the last step gives the answer. */
function problemsOfSteps(steps, { query, expected }) {
  const signed = steps.filter(({ id }) => id === "sign").at(-1);
  const compared = steps.filter(({ id }) => id === "signature").at(-1);
  const last = steps.at(-1);
  const given = factOf(compared.inputs, "given");
  const parts = signed.outputs.filter(({ name }) => name === "sorted").map(({ value }) => value);
  return [
    difference(parts.join(""), factOf(signed.outputs, "joined"), "explain's joined"),
    difference(factOf(signed.outputs, "digest"), given, "explain's digest"),
    JSON.stringify(query).includes(given) ? undefined : "explain: another signature was given",
    difference(last.id, "echo", "explain's last step"),
    difference(factOf(last.outputs, "body"), expected.body, "explain's body"),
  ];
}

const factOf = (facts, wanted) => facts.find(({ name }) => name === wanted)?.value;
