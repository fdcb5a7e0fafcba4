// The calls that most vectors share: once as the vector has it, once with other types of argument.

import { differenceOf } from "../compare.mjs";
import { LOCALES, problemsOfNextCall } from "../pushes.mjs";
import { problemsOfError, problemsOfLanguages, secretsOf, thrownBy } from "../refusal.mjs";
import { bytesOf, queryText, textOf } from "../values.mjs";

/** Query and body in two forms: as the vector has them, and as text and bytes. */
function formsOf({ query, body }) {
  const expanded = textOf(body);
  return [
    { query, body: expanded },
    { query: queryText(query), body: expanded === undefined ? undefined : bytesOf(expanded) },
  ];
}

/**
 * Runs `call(push, form)` for both languages, each with its own form of the arguments, and returns the
 * problems. `expect(value)` gives those of a result; by default `expected` is compared member by member.
 */
export function attempt(
  context,
  test,
  call,
  expect = (value) => differenceOf(value, expectedOf(test)),
) {
  const forms = formsOf(test);
  const problems = [];
  const errors = LOCALES.map((locale, index) => {
    const push = context.push(test.config, locale);
    let value;
    const error = thrownBy(() => {
      value = call(push, forms[index]);
    });
    if (test.result === "valid")
      problems.push(...(error === undefined ? [expect(value, push)].flat() : [said(error)]));
    else problems.push(...refused(context, test, push, error));
    return error;
  });
  if (test.result === "invalid") problems.push(...problemsOfLanguages(test.error, ...errors));
  return [...new Set(problems.filter(Boolean))];
}

function refused(context, test, push, error) {
  if (error?.code !== undefined) context.codes.add(error.code);
  return [
    ...problemsOfError(context.api, error, test.error, secretsOf(context.api, test)),
    ...problemsOfNextCall(context.api, push, test.config),
  ];
}

const said = (error) => `was refused: ${error?.code ?? error?.name}: ${error?.message}`;

function expectedOf({ expected }) {
  return "message" in expected ? { ...expected, message: textOf(expected.message) } : expected;
}
