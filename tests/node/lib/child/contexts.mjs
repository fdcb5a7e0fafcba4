// Loads the package into one context after the other, in the main thread and in two others at the same time.

import { once } from "node:events";
import { isMainThread, parentPort, Worker } from "node:worker_threads";

import { ACCOUNT, MESSAGE, opened } from "../account.mjs";
import { inContext } from "../contexts.mjs";

if (isMainThread) {
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url)));
  const told = Promise.all(workers.map((worker) => once(worker, "message")));
  const contexts = used(40);
  process.stdout.write(JSON.stringify({ contexts, threads: (await told).flat() }));
} else {
  parentPort.postMessage(used(10));
}

function used(count) {
  let works = 0;
  for (let made = 0; made < count; made += 1) {
    const push = inContext().weseal.createPush({ ...ACCOUNT, token: `T${made}` });
    if (opened(push, MESSAGE).raw === MESSAGE) works += 1;
  }
  return works;
}
