// `weseal send --load`: figures that are true of the server, and kept whatever happens.

import assert from "node:assert/strict";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { compareEffects } from "../../npm/cli/dist/send/index.js";
import { percentiles } from "../../npm/cli/dist/send/load.js";
import { serve } from "./lib/server.mjs";
import { folder, start, weseal } from "./lib/weseal.mjs";

const load = (url, rate, seconds, ...others) =>
  weseal(["send", url, "--load", rate, "--seconds", seconds, "--format", "json", ...others]);

test("figures, and the keys of what was handled", async (t) => {
  const handled = [];
  const url = await serve(t, { onOpened: ({ dedupeKey }) => handled.push(dedupeKey) });
  const { code, stdout } = await load(url, "50", "1");
  const figures = JSON.parse(stdout);
  assert.equal(code, 0);
  const { sent, unsent, accepted, lost } = figures;
  assert.deepEqual([sent, unsent, accepted, lost], [50, 0, 50, 0]);
  assert.equal(new Set(handled).size, 50);
  assert.deepEqual(Object.keys(figures.latencyMs), ["p50", "p90", "p99", "p999", "max"]);
});

test("a rate is of the whole time, also where the last message goes out long before its end", async (t) => {
  const figures = JSON.parse((await load(await serve(t), "1", "2")).stdout);
  assert.equal(figures.sent, 2);
  assert.ok(figures.seconds >= 2 && figures.perSecond <= 1, JSON.stringify(figures));
});

test("a rate that no sender keeps up with is no fault of the server", async (t) => {
  const { code, stdout } = await load(await serve(t), "1000000", "0.5", "--timeout", "60000");
  const { sent, unsent, accepted, lost, failures } = JSON.parse(stdout);
  assert.deepEqual({ code, lost, failures }, { code: 0, lost: 0, failures: {} });
  assert.equal(sent + unsent, 500_000);
  assert.ok(unsent > 0 && accepted === sent);
});

test("--effects: missing, handled twice, and a file nobody has written yet", async (t) => {
  const effects = join(folder(), "effects");
  const url = await serve(t, {
    onOpened: ({ dedupeKey }) => appendFileSync(effects, `${dedupeKey}\n${dedupeKey}\n`),
  });
  const twice = await load(url, "5", "1", "--effects", effects);
  assert.equal(twice.code, 1);
  assert.deepEqual(JSON.parse(twice.stdout).effects, { missing: 0, twice: 5 });
  const silent = await serve(t);
  const missing = await load(silent, "5", "1", "--effects", join(folder(), "absent"));
  assert.equal(missing.code, 1);
  assert.deepEqual(JSON.parse(missing.stdout).effects, { missing: 5, twice: 0 });
  const folderOfIt = await load(silent, "5", "1", "--effects", folder());
  assert.equal(folderOfIt.code, 2);
  assert.match(folderOfIt.stderr, /EISDIR/);
  const { accepted, effects: told } = JSON.parse(folderOfIt.stdout);
  assert.deepEqual([accepted, told], [5, { unreadable: "EISDIR" }]);
});

test("what was accepted is compared with what was handled", () => {
  const effects = compareEffects(["a", "b", "c"], "a\n b \nb\nx\n\n");
  assert.deepEqual(effects, { missing: 1, twice: 1 });
});

test("percentiles of latencies that are known", () => {
  const latencies = Array.from({ length: 1000 }, (_, index) => 1000 - index);
  assert.deepEqual(percentiles(latencies), { p50: 500, p90: 900, p99: 990, p999: 999, max: 1000 });
  assert.deepEqual(percentiles([7]), { p50: 7, p90: 7, p99: 7, p999: 7, max: 7 });
});

test("the message of a file", async (t) => {
  const contents = [];
  const url = await serve(t, { onOpened: ({ event }) => contents.push(event.Content) });
  const cwd = folder({ "own.json": '{"MsgType":"text","Content":"own","MsgId":1}' });
  const args = ["send", url, "--load", "3", "--seconds", "1", "--file", "own.json"];
  assert.equal((await weseal(args, { cwd })).code, 0);
  assert.deepEqual(contents, ["own", "own", "own"]);
});

test("--load max, as a person reads it", async (t) => {
  const url = await serve(t);
  const args = ["send", url, "--load", "max", "--seconds", "0.5", "--locale", "en"];
  const { code, stdout } = await weseal(args);
  assert.equal(code, 0);
  assert.match(stdout, /accepted\s+\d+ · [\d.]+\/s/);
  assert.match(stdout, /lost\s+0\n/);
});

/** Ctrl+C as soon as the server has heard something, while one answer is still out. */
async function interruptedRun(t, args) {
  let heard = () => {};
  const first = new Promise((resolve) => {
    heard = resolve;
  });
  const before = ({ method }) => {
    if (method === "GET") return undefined;
    heard();
    return "hang";
  };
  const child = start(["send", await serve(t, { before }), ...args]);
  const output = text(child.stdout);
  await first;
  child.kill("SIGINT");
  const [code] = await once(child, "close");
  return { code, stdout: await output };
}

for (const args of [["--load", "20", "--seconds", "60"], ["--all"], ["--event", "text"]]) {
  test(`Ctrl+C keeps what was found: ${args.join(" ")}`, async (t) => {
    const json = await interruptedRun(t, [...args, "--format", "json"]);
    assert.equal(json.code, 130);
    assert.equal(JSON.parse(json.stdout).interrupted, true);
    const read = await interruptedRun(t, [...args, "--locale", "en"]);
    assert.equal(read.code, 130);
    assert.match(read.stdout, /Interrupted: this is a part of the results\./);
    assert.match((await interruptedRun(t, args)).stdout, /已中断/);
  });
}
