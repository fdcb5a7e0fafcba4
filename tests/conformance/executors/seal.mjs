// push.seal(content, options): the four fields; and what was sealed is opened again.

import { difference, differenceOf } from "../compare.mjs";
import { textOf } from "../values.mjs";
import { attempt } from "./attempt.mjs";

const FIELDS = ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"];

export function run(context, test) {
  const content = textOf(test.content);
  return attempt(
    context,
    test,
    (push) => push.seal(content, test.options),
    (sealed, push) => [
      difference(Object.keys(sealed), FIELDS, "/keys"),
      differenceOf(sealed, test.expected),
      unsealed(push, sealed) === content ? undefined : "opens as another text",
    ],
  );
}

/** The text of an envelope, by the push that made it. */
export function unsealed(push, { Encrypt, MsgSignature, TimeStamp, Nonce }) {
  const query = { timestamp: String(TimeStamp), nonce: Nonce, msg_signature: MsgSignature };
  return push.unseal(query, `<xml><Encrypt>${Encrypt}</Encrypt></xml>`).message;
}
