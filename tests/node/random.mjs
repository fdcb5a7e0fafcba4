// No random bytes and no nonce are ever given out twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";

import { ACCOUNT, EVENT, opened } from "./lib/account.mjs";
import { run } from "./lib/run.mjs";

const SEALS = 100_000;

test(`${SEALS} seals`, () => {
  const push = createPush(ACCOUNT);
  const blocks = new Set();
  const nonces = new Set();
  for (let count = 0; count < SEALS; count += 1) {
    const { Encrypt, Nonce } = push.seal("x");
    blocks.add(firstBlock(Encrypt));
    nonces.add(Nonce);
  }
  assert.equal(blocks.size, SEALS);
  assert.equal(nonces.size, SEALS);
});

test("answers, and pushes of the same account", () => {
  const blocks = new Set();
  for (let round = 0; round < 100; round += 1) {
    const push = createPush(ACCOUNT);
    const event = opened(push, EVENT);
    for (let count = 0; count < 20; count += 1)
      blocks.add(firstBlock(JSON.parse(push.reply(event, "x").body).Encrypt));
  }
  assert.equal(blocks.size, 2000);
});

test("processes and threads", async () => {
  const runs = await Promise.all([run("nonces.mjs"), run("nonces.mjs")]);
  const nonces = runs.flat();
  assert.equal(nonces.length, 1200);
  assert.equal(new Set(nonces).size, nonces.length);
});

/** The random bytes, encrypted alone: with one key equal blocks mean equal bytes. */
function firstBlock(Encrypt) {
  return Buffer.from(Encrypt.slice(0, 24), "base64").toString("latin1", 0, 16);
}
