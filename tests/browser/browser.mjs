// What a browser alone can show: its languages, and a trap in its WebAssembly.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { bundle } from "./lib/bundle.mjs";
import { open } from "./lib/open.mjs";
import { serve } from "./lib/server.mjs";

const CHINESE = /\p{Script=Han}/u;

let server;

before(async () => {
  server = await serve((await bundle()).files);
});

after(() => server?.close());

for (const [locale, isChinese] of [
  ["zh-CN", true],
  ["zh-TW", true],
  ["en-GB", false],
  ["fr-FR", false],
]) {
  test(`messages in a browser of ${locale}`, async (t) => {
    const browser = await open(server.address, { locale });
    t.after(() => browser.close());
    const messages = await browser.page.evaluate(() => {
      const { createPush } = globalThis.weseal;
      const account = { appId: "x", token: "x", encodingAesKey: "A".repeat(43) };
      const calls = [
        () => createPush({}),
        () => createPush(account).open("", ""),
        () => createPush(account).seal("\ud800"),
      ];
      return calls.map((call) => {
        try {
          return call();
        } catch (error) {
          return error.message;
        }
      });
    });
    for (const message of messages) assert.equal(CHINESE.test(message), isChinese, message);
    browser.assertQuiet();
  });
}

test("a trap costs one call, and no other", async (t) => {
  const browser = await open(server.address, { before: keepInstances });
  t.after(() => browser.close());
  const told = await browser.page.evaluate(() => {
    const { createPush, WesealError } = globalThis.weseal;
    const account = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };
    const pushes = [createPush(account), createPush({ ...account, mode: "plain" })];
    const works = (push) => {
      const { Encrypt, MsgSignature, TimeStamp, Nonce } = push.seal('{"MsgType":"text"}');
      return push.open(
        { timestamp: TimeStamp, nonce: Nonce, msg_signature: MsgSignature },
        { Encrypt },
      ).type;
    };
    const rounds = [];
    for (let round = 0; round < 3; round += 1) {
      const main = globalThis.instances.findLast(({ exports }) => "configure" in exports);
      new Uint8Array(main.exports.memory.buffer).fill(0xff);
      try {
        pushes[0].seal("x");
      } catch (error) {
        rounds.push([
          error instanceof WesealError,
          error.code,
          error.cause?.name,
          ...pushes.map(works),
        ]);
      }
    }
    return { rounds, instances: globalThis.instances.length };
  });
  const round = [true, "INTERNAL", "RuntimeError", "text", "text"];
  // Four modules, and the main one anew after each trap.
  assert.deepEqual(told, { rounds: [round, round, round], instances: 7 });
  browser.assertQuiet();
});

/** Runs in the page before its scripts. */
function keepInstances() {
  const { Instance } = WebAssembly;
  globalThis.instances = [];
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given);
      globalThis.instances.push(this);
    }
  };
}
