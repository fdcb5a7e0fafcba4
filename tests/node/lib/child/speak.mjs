// Says what failures say in the language of the environment, and of an option where `locale` is given.

import { createPush, signature } from "weseal";
import { explain } from "weseal/explain";

const [locale] = process.argv.slice(2);
const options = locale === undefined ? {} : { locale };
const config = {
  appId: "wxba5fad812f8e6fb9",
  token: "AAAAA",
  encodingAesKey: "A".repeat(43),
  ...options,
};
const push = createPush(config);
const cyclic = {};
cyclic.self = cyclic;

const failures = {
  facade: () => push.seal(cyclic),
  config: () => createPush({ ...options, appId: "x", token: "" }),
  query: () => push.verifyUrl("timestamp=1"),
  open: () => push.open("timestamp=1714112445&nonce=1&msg_signature=x", "[]"),
  unseal: () => push.unseal("timestamp=1714112445&nonce=1&msg_signature=x", "<a>"),
  seal: () => push.seal("", { nonce: "\n" }),
  reply: () => push.reply({}, ""),
  signature: () => signature([1], options),
  hint: () => createPush({ ...config, encodingAesKey: "A".repeat(44) }),
};
const said = Object.entries(failures).map(([name, call]) => [name, wordsOf(call)]);
const { steps } = explain(config, "", "");
said.push(["explain", steps.map(({ title }) => title).join()]);
process.stdout.write(JSON.stringify(Object.fromEntries(said)));

function wordsOf(call) {
  try {
    call();
  } catch ({ code, message, hint }) {
    return [code, message, hint?.message ?? ""].join(" ");
  }
  return "nothing";
}
