// Damages the memory of the WASM instance before calls of every kind, and tells what came of each.

import { count, memory, scribble } from "./instances.cjs";

const { backend, createPush, openUserData, signature, signSession, WesealError } = await import(
  "weseal"
);
const { explain, explainComputation } = await import("weseal/explain");

const ACCOUNT = {
  appId: "wxba5fad812f8e6fb9",
  token: "SeCrEtToKeN",
  encodingAesKey: "B".repeat(43),
  locale: "en",
};
const MESSAGE = '{"MsgType":"text","Content":"你好"}';

const push = createPush(ACCOUNT);
const others = [
  createPush({ ...ACCOUNT, token: "other" }),
  createPush({ ...ACCOUNT, mode: "plain" }),
];
const [query, body] = request(push);
const opened = push.open(query, body);

const calls = {
  open: () => push.open(query, body),
  unseal: () => push.unseal(query, body),
  verifyUrl: () => push.verifyUrl({ ...query, echostr: "1", signature: "x" }),
  seal: () => push.seal(MESSAGE),
  reply: () => push.reply(opened, MESSAGE),
  transfer: () => push.transfer(opened),
  createPush: () => createPush(ACCOUNT),
  explain: () => explain(ACCOUNT, query, body),
  explainComputation: () => explainComputation("signSession", { body: MESSAGE, sessionKey: "k" }),
  signature: () => signature([ACCOUNT.token, MESSAGE]),
  signSession: () => signSession(MESSAGE, ACCOUNT.token),
  openUserData: () =>
    openUserData({
      sessionKey: "MDEyMzQ1Njc4OWFiY2RlZg==",
      iv: "ZmVkY2JhOTg3NjU0MzIxMA==",
      encryptedData: "e+3OsGVfOJQQaXifNkYgkQ==",
      appId: "wx",
    }),
};
const moduleOf = (name) => (name.startsWith("explain") ? "explain" : "open");

// The second module is there as well.
calls.explain();
const told = { backend: backend(), calls: {}, size: memory("open") };
for (let round = 0; round < 3; round += 1) {
  for (const [name, call] of Object.entries(calls)) {
    const before = count();
    scribble(moduleOf(name));
    const error = thrownBy(call);
    // The next calls: on the same push first, then on those that knew nothing of the trap.
    const works = [push, ...others].map(opens);
    const explains = calls.explain().opened !== undefined;
    const signs = signature(["a"]) === "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8";
    told.calls[`${name} ${round}`] = {
      ...error,
      works,
      explains,
      signs,
      instances: count() - before,
    };
  }
}
told.grown = memory("open") - told.size;
process.stdout.write(JSON.stringify(told));

function request(from) {
  const sealed = from.seal(MESSAGE, { timestamp: 1714112445, nonce: "415670741" });
  const parameters = {
    timestamp: "1714112445",
    nonce: "415670741",
    msg_signature: sealed.MsgSignature,
  };
  return [parameters, JSON.stringify({ Encrypt: sealed.Encrypt })];
}

function opens(from) {
  try {
    return from.open(...request(from)).event.Content === "你好";
  } catch (error) {
    return error.message;
  }
}

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    const { code, message, cause, stack } = error;
    const leaks = [ACCOUNT.token, ACCOUNT.encodingAesKey, "你好"].some((secret) =>
      `${message}${stack}${cause?.stack}`.includes(secret),
    );
    return { weseal: error instanceof WesealError, code, message, cause: cause?.name, leaks };
  }
  return { code: "nothing was thrown" };
}
