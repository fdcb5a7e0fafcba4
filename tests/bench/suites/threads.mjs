/** How many pushes a second one thread opens, and two: each has requests and keys of its own. */

import assert from "node:assert/strict";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { withBackend } from "../environment.mjs";
import { median } from "../measure.mjs";

const CONTENDERS = [
  { name: "weseal (native)", peer: "weseal", backend: "native" },
  { name: "weseal (wasm)", peer: "weseal", backend: "wasm" },
  { name: "@wecom/crypto", peer: "wecomCrypto" },
  { name: "node:crypto", peer: "nodeCrypto" },
];

export async function run({ wanted, quick, report }) {
  for (const { kind, bytes } of CASES) {
    const name = `${bytes} B ${kind}`;
    if (wanted(name)) report({ name, kind, bytes, rates: await rates(kind, bytes, quick) });
  }
}

const CASES = [
  { kind: "goods", bytes: 400 },
  { kind: "text", bytes: 4096 },
];
const THREADS = [1, 2];

/** Opens a second by contender: on one thread, on two, and how many times as many that is. */
async function rates(kind, bytes, quick) {
  const teams = await Promise.all(CONTENDERS.map((contender) => team(contender, kind, bytes)));
  assert.equal(new Set(teams.flat().map(({ sum }) => sum)).size, 1, "results differ");
  const ms = quick ? 100 : 500;
  const found = teams.map(() => THREADS.map(() => []));
  for (let round = 0; round < (quick ? 3 : 11); round += 1) {
    for (let turn = 0; turn < teams.length; turn += 1) {
      const index = (round + turn) % teams.length;
      for (const [place, threads] of THREADS.entries()) {
        const told = teams[index].slice(0, threads).map(({ worker }) => asked(worker, ms));
        const counts = await Promise.all(told);
        found[index][place].push(counts.reduce((sum, { perSecond }) => sum + perSecond, 0));
      }
    }
  }
  await Promise.all(teams.flat().map(({ worker }) => worker.terminate()));
  return CONTENDERS.map(({ name }, index) => {
    const [one, two] = found[index];
    return {
      name,
      one: median(one),
      two: median(two),
      scale: median(two.map((all, round) => all / one[round])),
    };
  });
}

/** As many workers as there are threads at most, warm. */
function team({ peer, backend }, kind, bytes) {
  const script = new URL("../threads/worker.mjs", import.meta.url);
  const options = { workerData: { peer, kind, bytes }, env: withBackend(backend) };
  return Promise.all(
    Array.from({ length: THREADS.at(-1) }, async () => {
      const worker = new Worker(script, options);
      const { sum } = await answer(worker);
      return { worker, sum };
    }),
  );
}

function asked(worker, ms) {
  worker.postMessage(ms);
  return answer(worker);
}

async function answer(worker) {
  const [told] = await once(worker, "message");
  return told;
}
