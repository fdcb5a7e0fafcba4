// What the panel of pushes copies as a test vector: whoever has it sees the same, without the Token and the key.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import * as weseal from "weseal";
import { explain, explainComputation } from "weseal/explain";

import { run } from "../conformance/run.mjs";
import { violations } from "../vectors/generate/schema.mjs";
import { hosted } from "./lib/hosted.mjs";
import { vector } from "./lib/vectors.mjs";

const SCHEMA = JSON.parse(readFileSync(new URL("../vectors/schema.json", import.meta.url), "utf8"));

/** The name of a sample, and the vector that it is. */
const SAMPLES = [
  ["安全模式 JSON", "official-safe-json-post"],
  ["第三方平台 XML", "official-component-xml-post"],
  ["明文模式 debug_demo", "official-plain-json-post"],
  ["URL 验证", "official-echo-get"],
  ["误用 signature", "derived-sig-plain-used"],
  ["Encrypt 被改动", "unseal-encrypt-altered"],
  ["包体已被解析", "unseal-body-json-empty-object"],
  ["「+」变成空格", "derived-base64-space"],
  ["密钥多了「=」", "derived-key-44"],
  ["Token 有空格", "unseal-token-blank"],
  ["AppID 不符", "official-component-wrong-id"],
];

const TOKEN = "ASecretTokenOfMine";
const KEY = "0SecretKeyOfMine0SecretKeyOfMine0SecretKeyA";
const APP_ID = "wxba5fad812f8e6fb9";

const { site, browser } = hosted();

for (const [name, tcId] of SAMPLES) {
  test(`the sample ${name}, copied: it comes to the same end`, async (t) => {
    const page = await visited(t);
    await page.getByRole("button", { name, exact: true }).click();
    const { copied, text } = await copiedFrom(page);
    const { error } = vector(tcId);
    assert.equal(copied.result, error ? "invalid" : "valid");
    assert.equal(copied.error?.code, error?.code);
    assert.equal(copied.error?.hint ?? undefined, error?.hint ?? undefined);
    assert.ok(!text.includes("A".repeat(43)));
    await assertReplays(text);
  });
}

test("a message that opens is sealed anew, and holds no secret either", async (t) => {
  const page = await visited(t);
  const message = `{"MsgType":"text","Content":"${TOKEN}","FromUserName":"a","CreateTime":1}`;
  await fill(page, { message });
  const { copied, text } = await copiedFrom(page);
  assert.equal(copied.result, "valid");
  assert.equal(copied.config.token.length, TOKEN.length);
  assert.equal(copied.config.encodingAesKey.length, KEY.length);
  for (const secret of [TOKEN, KEY]) assert.ok(!text.includes(secret));
  await assertReplays(text);
});

test("a Token in quotes stays a Token in quotes", async (t) => {
  const page = await visited(t);
  await fill(page, { token: `"${TOKEN}"` });
  const { copied, text } = await copiedFrom(page);
  assert.equal(copied.error.hint, "TOKEN_HAS_QUOTES");
  assert.match(copied.config.token, /^"[A-Za-z0-9]+"$/);
  assert.ok(!text.includes(TOKEN));
  await assertReplays(text);
});

test("what did not open cannot be sealed anew: the vector says so", async (t) => {
  const page = await visited(t);
  await fill(page, { key: `${"b".repeat(42)}A` });
  const { copied, text } = await copiedFrom(page);
  assert.match(copied.comment, /原密文未能解密|其结果不同/);
  await assertReplays(text);
});

test("an address without a question mark has no query", async (t) => {
  const page = await visited(t);
  await fill(page, {});
  await page.locator("textarea").first().fill("https://internal.example.com/secret-path");
  await page.locator('.callout[data-tone="failed"]').waitFor();
  const { text } = await copiedFrom(page);
  assert.ok(!text.includes("internal.example.com"));
});

test("Token and key in the address are replaced as well", async (t) => {
  const page = await visited(t);
  await fill(page, { more: `&token=${TOKEN}&key=${KEY}` });
  const { copied, text } = await copiedFrom(page);
  assert.equal(copied.result, "valid");
  for (const secret of [TOKEN, KEY]) assert.ok(!text.includes(secret));
  await assertReplays(text);
});

async function visited(t) {
  const { page, close } = await browser.visit(site.address, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  t.after(close);
  return page;
}

/** A push sealed with the secrets of this test, and the settings of who receives it. */
async function fill(page, { message = '{"MsgType":"text"}', token = TOKEN, key = KEY, more = "" }) {
  const push = weseal.createPush({ token: TOKEN, encodingAesKey: KEY, appId: APP_ID });
  const sealed = push.seal(message, { timestamp: 1714112445, nonce: "415670741" });
  const { Encrypt, MsgSignature } = sealed;
  await page
    .locator("textarea")
    .first()
    .fill(
      `https://example.com/?timestamp=1714112445&nonce=415670741&msg_signature=${MsgSignature}${more}`,
    );
  await page.getByLabel("令牌(Token)", { exact: true }).fill(token);
  await page.getByLabel("消息加解密密钥(EncodingAESKey)", { exact: true }).fill(key);
  await page.getByLabel("AppID", { exact: true }).fill(APP_ID);
  await page.locator(".editor textarea").fill(JSON.stringify({ Encrypt }));
  await page.locator(".callout").waitFor();
}

async function copiedFrom(page) {
  await page.locator(".callout").waitFor();
  await page.getByRole("button", { name: "复制为测试向量" }).click();
  await page.getByText("已复制").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return { text, copied: JSON.parse(text).tests[0] };
}

/** It is a group of a vector file, and the conformance suite passes it. */
async function assertReplays(text) {
  const file = {
    schema: "schema.json",
    about: "Copied from the debug page.",
    generator: null,
    notes: { FromDebugPage: { bugType: "DIAGNOSIS", description: "Copied from the page." } },
    numberOfTests: 1,
    testGroups: [JSON.parse(text)],
  };
  assert.deepEqual(violations(SCHEMA, file), []);
  const { failed } = await run({ ...weseal, explain, explainComputation }, { "page.json": file });
  assert.deepEqual(failed, []);
}
