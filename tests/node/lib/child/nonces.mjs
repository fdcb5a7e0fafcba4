// Nonces of this thread and of two others.

import { isMainThread, parentPort, Worker } from "node:worker_threads";

import { createPush } from "weseal";

const push = createPush({
  appId: "wxba5fad812f8e6fb9",
  token: "AAAAA",
  encodingAesKey: "A".repeat(43),
});
const own = Array.from({ length: 200 }, () => push.seal("x").Nonce);

if (isMainThread) {
  const others = await Promise.all([nonces(), nonces()]);
  process.stdout.write(JSON.stringify([...own, ...others.flat()]));
} else parentPort.postMessage(own);

function nonces() {
  return new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url)).once("message", resolve).once("error", reject);
  });
}
