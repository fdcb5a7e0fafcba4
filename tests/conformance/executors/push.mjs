// A message opened plain, and once more sealed by the push itself: both give the same event.

import { textOf } from "../values.mjs";
import { attempt } from "./attempt.mjs";
import { problemsOfOpened } from "./open.mjs";

const TIMESTAMP = "1714112445";
const NONCE = "415670741";

export function run(context, test) {
  const raw = textOf(test.body);
  const opened = (value) => [
    ...problemsOfOpened(value, test.expected),
    // A byte order mark is no part of a text.
    value.raw.replace(/^\ufeff/, "") === raw.replace(/^\ufeff/, "")
      ? undefined
      : "raw is another text",
  ];
  const plain = attempt(context, test, (push, { query, body }) => push.open(query, body), opened);
  const sealed = attempt(
    context,
    test,
    (push) => push.open(...sealedRequest(context.api, push, test, raw)),
    opened,
  );
  return [...plain, ...sealed.map((problem) => `sealed: ${problem}`)];
}

function sealedRequest(api, push, { config }, message) {
  const { Encrypt } = push.seal(message, { timestamp: Number(TIMESTAMP), nonce: NONCE });
  const msg_signature = api.signature([config.token, TIMESTAMP, NONCE, Encrypt]);
  return [{ timestamp: TIMESTAMP, nonce: NONCE, msg_signature }, `{"Encrypt":"${Encrypt}"}`];
}
