/** XML pushes beside wechatpy, in a process of Python: both take their rounds in turns. */

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { account } from "../input/account.mjs";
import { xml } from "../input/format.mjs";
import { kinds } from "../input/message.mjs";
import { requests } from "../input/request.mjs";
import { ratios } from "../measure.mjs";
import { weseal } from "../peers/weseal.mjs";

const CASES = [400, 4096];

export async function run({ wanted, quick, report }) {
  for (const bytes of CASES) {
    const name = `${bytes} B text`;
    if (wanted(name)) report({ name, kind: "text", bytes, results: await compared(bytes, quick) });
  }
}

async function compared(bytes, quick) {
  const { requests: inputs } = requests("text", bytes, xml);
  const { read } = kinds.text;
  const { open, name } = weseal();
  const python = await started(inputs);
  const events = inputs.map(({ query, body }) => open(query, body));
  assert.deepEqual(
    python.events.map((event) => ({ ...event, CreateTime: Number(event.CreateTime) })),
    JSON.parse(JSON.stringify(events)),
  );
  const sum = events.reduce((all, event) => all + read(event), 0);
  const ours = (ms) => {
    const end = performance.now() + ms;
    const start = process.hrtime.bigint();
    let passes = 0;
    for (; passes === 0 || performance.now() < end; passes += 1) {
      let found = 0;
      for (const { query, body } of inputs) found += read(open(query, body));
      assert.equal(found, sum);
    }
    return Number(process.hrtime.bigint() - start) / (passes * inputs.length);
  };
  ours(400);
  const times = [[], []];
  for (let round = 0; round < (quick ? 3 : 15); round += 1) {
    times[0].push(ours(50));
    const { ns, sum: theirs } = await python.ask(50);
    assert.equal(theirs, sum);
    times[1].push(ns);
  }
  python.end();
  return ratios([{ name }, { name: "wechatpy" }], times);
}

/** A process that has opened every request once. */
async function started(inputs) {
  const script = fileURLToPath(new URL("../peers/python.py", import.meta.url));
  const child = spawn(process.env.WESEAL_PYTHON ?? "python3", [script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (asked) => {
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    const { value } = await lines.next();
    assert.ok(value !== undefined, "wechatpy has ended");
    return JSON.parse(value);
  };
  const events = await ask({
    account,
    requests: inputs.map(({ query, text }) => ({ query, body: text })),
  });
  return { events, ask: (ms) => ask(ms), end: () => child.stdin.end() };
}
