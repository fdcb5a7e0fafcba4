// push.verifyUrl(query, options): the answer is plain text that no browser sniffs.

import { difference } from "../compare.mjs";
import { attempt } from "./attempt.mjs";

const HEADERS = {
  "content-type": "text/plain; charset=utf-8",
  "x-content-type-options": "nosniff",
};

export function run(context, test) {
  return attempt(
    context,
    test,
    (push, { query }) => push.verifyUrl(query, test.options),
    (answer) => difference(answer, { status: 200, headers: HEADERS, body: test.expected.body }),
  );
}
