// Uses weseal in several threads at once, ends some of them in the middle, and goes on in the main one.

import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

import { createPush, WesealError } from "weseal";

const ACCOUNT = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };
const THREADS = 4;
const ROUNDS = 3;

const own = createPush(ACCOUNT);

if (isMainThread) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const threads = Array.from({ length: THREADS }, (_, number) =>
      thread(number, number === THREADS - 1),
    );
    work(own, 50);
    rounds.push(await Promise.all(threads));
  }
  process.stdout.write(JSON.stringify({ rounds, main: work(own, 50) }));
} else {
  do parentPort.postMessage(work(own, 200));
  while (workerData.endless);
}

/** Opens requests of as many accounts, and lets go of them. */
function work(push, times) {
  let done = 0;
  for (let time = 0; time < times; time += 1) {
    const other = createPush({ ...ACCOUNT, token: `T${time}` });
    const { Encrypt, MsgSignature, TimeStamp, Nonce } = other.seal(
      `{"MsgType":"text","Content":"${time}"}`,
    );
    const query = { timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature };
    if (other.open(query, { Encrypt }).event.Content !== String(time))
      throw new Error("another text");
    if (refusal(() => push.open(query, { Encrypt })) !== "SIGNATURE_MISMATCH")
      throw new Error("not refused");
    done += 1;
  }
  return done;
}

function refusal(call) {
  try {
    call();
  } catch (error) {
    return error instanceof WesealError && error.code;
  }
  return undefined;
}

/** What a thread has done, and how it ended; an endless one is ended from outside while it works. */
function thread(number, endless) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { number, endless } });
    let done = 0;
    worker.on("message", (times) => {
      done += times;
      if (endless) worker.terminate();
    });
    worker.on("error", reject);
    worker.on("exit", (code) =>
      resolve({ worked: done >= 200, code: endless ? "terminated" : code }),
    );
  });
}
