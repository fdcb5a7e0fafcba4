/** weseal itself. Which backend it uses, WESEAL_BACKEND says. */

import { backend, createPush } from "weseal";
import { account } from "../input/account.mjs";

/** The package under test. */
export function weseal() {
  const push = createPush(account);
  return {
    name: `weseal (${backend()})`,
    open: (query, body) => push.open(query, body).event,
    opened: (query, body) => push.open(query, body),
    reply: (opened, content) => push.reply(opened, content).body,
  };
}
