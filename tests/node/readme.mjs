// What the README and the guides say: their code runs and prints what they show, what they name exists,
// and both languages have the same code.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { createPush } from "weseal";

import { output, serve } from "./lib/example.mjs";
import { blocksOf, examplesOf, filesNamedIn, GUIDES, PAGES, ROOT, textOf } from "./lib/pages.mjs";

const OTHERS = [
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "npm/cli/README.md",
  "npm/cli/README.zh-CN.md",
];

for (const languages of PAGES) {
  const { en, "zh-CN": zh } = languages;
  test(`${en} and ${zh} have the same code`, () => {
    const code = (page) => examplesOf(page).map((example) => example.code);
    assert.deepEqual(code(zh), code(en));
    assert.ok(code(en).length > 0);
  });

  for (const [locale, page] of Object.entries(languages)) {
    const printing = examplesOf(page).filter(({ prints }) => prints !== undefined);
    test(`${page}: ${printing.length} examples print what is shown`, async (t) => {
      assert.ok(printing.length > 0);
      for (const { code, prints } of printing) {
        const { printed, complained, status } = await output(t, code, { WESEAL_LOCALE: locale });
        assert.deepEqual(
          { printed, complained, status },
          { printed: prints, complained: "", status: 0 },
        );
      }
    });
  }
}

for (const { en, "zh-CN": zh } of GUIDES) {
  test(`${en} and ${zh} have the same code`, () => {
    const code = (page) => blocksOf(page).map((block) => [block.language, block.code]);
    assert.deepEqual(code(zh), code(en));
    assert.ok(code(en).length > 0);
  });
}

for (const page of [...[...PAGES, ...GUIDES].flatMap(Object.values), ...OTHERS]) {
  test(`${page} names files and commands that exist`, () => {
    for (const path of filesNamedIn(page)) assert.ok(existsSync(new URL(path, ROOT)), path);
    const known = readFileSync(new URL("crates/xtask/src/main.rs", ROOT), "utf8");
    for (const [, command] of textOf(page).matchAll(/cargo xtask (\w+)/g))
      assert.match(known, new RegExp(`Command \\{ name: "${command}"`), command);
  });
}

const SERVER = examplesOf("README.md").find(({ code }) => code.includes(".listen("));
const ACCOUNT = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };
const ENVIRONMENT = {
  WECHAT_APP_ID: ACCOUNT.appId,
  WECHAT_TOKEN: ACCOUNT.token,
  WECHAT_ENCODING_AES_KEY: ACCOUNT.encodingAesKey,
};
const VERIFICATION = sample("verify_url.json", "official-echo-get");
const PUSH = sample("open.json", "official-safe-json-post");

test("the server answers the official requests on the day they were made", async (t) => {
  const server = await serve(t, SERVER.code, { ...ENVIRONMENT, CLOCK: PUSH.query.timestamp });

  const verified = await fetch(server.url + search(VERIFICATION.query));
  assert.equal(verified.status, 200);
  assert.equal(verified.headers.get("content-type"), "text/plain; charset=utf-8");
  assert.equal(await verified.text(), "4375120948345356249");

  const reply = await post(server.url, PUSH.query, PUSH.body);
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get("content-type"), "application/json; charset=utf-8");
  assert.equal(read(await reply.json()), '{"demo_resp":"good luck"}');

  const forged = await post(server.url, { ...PUSH.query, nonce: "415670742" }, PUSH.body);
  assert.deepEqual([forged.status, await forged.text()], [401, "unauthorized"]);
  assert.match((await server.ended()).complained, /SIGNATURE_MISMATCH/);
});

test("the server refuses an old request, and answers a new one with success", async (t) => {
  const server = await serve(t, SERVER.code, ENVIRONMENT);

  const old = await post(server.url, PUSH.query, PUSH.body);
  assert.deepEqual([old.status, await old.text()], [401, "unauthorized"]);

  const { Encrypt, ...signed } = createPush(ACCOUNT).seal({ MsgType: "text", Content: "你好" });
  const query = {
    msg_signature: signed.MsgSignature,
    timestamp: signed.TimeStamp,
    nonce: signed.Nonce,
  };
  const reply = await post(server.url, query, JSON.stringify({ Encrypt }));
  assert.deepEqual([reply.status, await reply.text()], [200, "success"]);
  assert.match((await server.ended()).complained, /TIMESTAMP_OUT_OF_WINDOW/);
});

for (const [locale, verdict] of Object.entries({ en: "are equal", "zh-CN": "全部一致" })) {
  test(`the demo in ${locale}: everything is equal, without colours where nobody looks`, () => {
    const demo = fileURLToPath(new URL("tests/demo/demo.mjs", ROOT));
    const env = { ...process.env, WESEAL_LOCALE: locale };
    delete env.FORCE_COLOR;
    const printed = execFileSync(process.execPath, [demo], { env, encoding: "utf8" });
    assert.ok(printed.trimEnd().split("\n").at(-1).includes(verdict));
    assert.ok(printed.includes("ELGduP2Y"));
    assert.ok(printed.includes("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1"));
    assert.ok(!printed.includes("\u001b"));
  });
}

/** The plaintext of a sealed answer. */
function read({ Encrypt, MsgSignature, TimeStamp, Nonce }) {
  const query = { msg_signature: MsgSignature, timestamp: TimeStamp, nonce: Nonce };
  return createPush(ACCOUNT).unseal(query, { Encrypt }).message;
}

function post(url, query, body) {
  return fetch(url + search(query), { method: "POST", body });
}

function search(query) {
  return `?${new URLSearchParams(query)}`;
}

function sample(file, tcId) {
  const { testGroups } = JSON.parse(readFileSync(new URL(`tests/vectors/${file}`, ROOT), "utf8"));
  return testGroups.flatMap(({ tests }) => tests).find((test) => test.tcId === tcId);
}
