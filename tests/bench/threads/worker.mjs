// Opens requests for as long as it is asked to, and says how many a second that were.

import { parentPort, workerData } from "node:worker_threads";
import { json } from "../input/json.mjs";
import { requests } from "../input/request.mjs";

const PEERS = {
  weseal: async () => (await import("../peers/weseal.mjs")).weseal(),
  wecomCrypto: async () => (await import("../peers/library.mjs")).wecomCrypto(json),
  nodeCrypto: async () => (await import("../peers/node-crypto.mjs")).nodeCrypto(json),
};
const WARM_UP_MS = 500;

const { peer, kind, bytes } = workerData;
const { open } = await PEERS[peer]();
const { requests: inputs, read } = requests(kind, bytes, json);
const pass = () => inputs.reduce((sum, { query, body }) => sum + read(open(query, body)), 0);

const expected = pass();
openFor(WARM_UP_MS);
parentPort.on("message", (ms) => parentPort.postMessage({ perSecond: openFor(ms) }));
parentPort.postMessage({ sum: expected });

function openFor(ms) {
  const start = performance.now();
  let opened = 0;
  let now = start;
  for (; now - start < ms; now = performance.now()) {
    if (pass() !== expected) throw new Error("results differ");
    opened += inputs.length;
  }
  return (opened * 1000) / (now - start);
}
