// Threads come and go, two at a time; each loads weseal, opens pushes and ends, every other one in the middle.

import { once } from "node:events";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { account } from "../input/account.mjs";
import { json } from "../input/json.mjs";
import { requests } from "../input/request.mjs";

const OPENS = 500;

if (isMainThread) {
  const { SAMPLES, sample } = await import("./sample.mjs");
  const count = Number(process.argv[2]);
  const every = Math.max(2, Math.ceil(count / SAMPLES));
  for (let done = 0; done < count; done += 2) {
    if (done % every < 2) await sample(done);
    await Promise.all([thread(false), thread(true)]);
  }
  await sample(count);
} else {
  const { createPush } = await import("weseal");
  const { requests: all, read } = requests("text", 400, json);
  const push = createPush(account);
  for (let opens = 0; opens < OPENS || workerData.isEndless; opens += 1) {
    const { query, body } = all[opens % all.length];
    if (read(push.open(query, body).event) === 0) throw new Error("nothing");
    if (opens === OPENS / 2) parentPort.postMessage("half");
  }
}

async function thread(isEndless) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { isEndless } });
  const ended = once(worker, "exit");
  await once(worker, "message");
  if (isEndless) await worker.terminate();
  await ended;
}
