// Drives a server with `load`, which is what `weseal send --load` runs.

import assert from "node:assert/strict";

import { createSender, EVENTS, load } from "@weseal/cli/send";

import { account } from "../lib/wechat.mjs";

const sender = createSender({ ...account, kind: "miniprogram" });
const shape = { mode: "secure", format: "json" };
/** An event that is answered with `success`, and one that is answered with a sealed reply; with their ids. */
const KINDS = {
  success: ["wxa_media_check", "trace_id"],
  sealed: ["xpay_goods_deliver_notify", "OutTradeNo"],
};
let runs = 0;

/** Sends so many events a second, different ones, and gives what `load` gives: not one may be lost. */
export async function drive(port, kind, { rate, seconds }) {
  const [name, id] = KINDS[kind];
  const known = EVENTS.find((row) => row.name === name);
  runs += 1;
  const row = { ...known, sample: { ...known.sample, [id]: `run${runs}` } };
  const url = new URL(`http://127.0.0.1:${port}/push`);
  const result = await load(sender, url, { rate, seconds, shape, rows: [row] });
  assert.equal(result.lost, 0, JSON.stringify(result.failures));
  return result;
}
