// push.unseal(query, body, options): the verified and decrypted text.

import { attempt } from "./attempt.mjs";

export function run(context, test) {
  return attempt(context, test, (push, { query, body }) => push.unseal(query, body, test.options));
}
