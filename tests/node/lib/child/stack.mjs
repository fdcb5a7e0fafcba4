// Calls with less and less stack left, in the main thread and in a worker.

import { isMainThread, parentPort, Worker } from "node:worker_threads";

import { createPush, WesealError } from "weseal";

/** As often as it takes for the functions below to be compiled, each time at other distances from the end. */
const ROUNDS = 20;
/** After so many calls that worked there is stack enough. */
const ENOUGH = 50;
const ACCOUNT = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };
/** The deeper a message, the more stack it takes. */
const MESSAGE = `{"MsgType":"text","Content":"你好","a":${"[".repeat(60)}${"]".repeat(60)}}`;

const push = createPush(ACCOUNT);
const other = createPush(ACCOUNT);
const request = sealed(push);
const outcomes = {};
let worked = 0;

for (let round = 0; round < ROUNDS; round += 1) {
  worked = 0;
  descend(round);
}
const after = [push, other, push].map((each) =>
  attempt(() => each.open(...sealed(each)).event.Content),
);
const told = [{ where: isMainThread ? "main" : "worker", outcomes, after }];

if (isMainThread) process.stdout.write(JSON.stringify([...told, ...(await inWorker())]));
else parentPort.postMessage(told);

/** To the end of the stack, and calls on every level of the way back. */
function descend(level) {
  try {
    descend(level + 1);
  } catch {
    // The end.
  }
  if (worked === ENOUGH) return;
  const outcome = attempt(() => push.open(...request) && "ok");
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  if (outcome === "ok") worked += 1;
}

function attempt(call) {
  try {
    return call();
  } catch (error) {
    return error instanceof WesealError ? error.code : error.name;
  }
}

function sealed(from) {
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = from.seal(MESSAGE);
  return [{ timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature }, { Encrypt }];
}

function inWorker() {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url)).once("message", resolve).once("error", reject);
  });
}
