// What the panel of pushes copies as a test vector: whoever has it sees the same, without the Token and the key.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as weseal from "weseal";

import { copied, permissions } from "./lib/copied.mjs";
import { hosted } from "./lib/hosted.mjs";
import { vector } from "./lib/vectors.mjs";

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
    const { vector: made, text } = await copiedFrom(page);
    const { error } = vector(tcId);
    assert.equal(made.result, error ? "invalid" : "valid");
    assert.equal(made.error?.code, error?.code);
    assert.equal(made.error?.hint ?? undefined, error?.hint ?? undefined);
    assert.ok(!text.includes("A".repeat(43)));
  });
}

test("a message that opens is sealed anew, and holds no secret either", async (t) => {
  const page = await visited(t);
  const message = `{"MsgType":"text","Content":"${TOKEN}","FromUserName":"a","CreateTime":1}`;
  await fill(page, { message });
  const { vector: made, text } = await copiedFrom(page);
  assert.equal(made.result, "valid");
  assert.equal(made.config.token.length, TOKEN.length);
  assert.equal(made.config.encodingAesKey.length, KEY.length);
  for (const secret of [TOKEN, KEY]) assert.ok(!text.includes(secret));
});

test("a Token in quotes stays a Token in quotes", async (t) => {
  const page = await visited(t);
  await fill(page, { token: `"${TOKEN}"` });
  const { vector: made, text } = await copiedFrom(page);
  assert.equal(made.error.hint, "TOKEN_HAS_QUOTES");
  assert.match(made.config.token, /^"[A-Za-z0-9]+"$/);
  assert.ok(!text.includes(TOKEN));
});

test("an AppSecret in the place of the key stays as long", async (t) => {
  const page = await visited(t);
  const secret = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  await fill(page, { key: secret });
  const { vector: made, text } = await copiedFrom(page);
  assert.equal(made.error.code, "KEY_INVALID");
  assert.equal(made.config.encodingAesKey.length, secret.length);
  assert.ok(!text.includes(secret));
});

test("what did not open cannot be sealed anew: the vector says so", async (t) => {
  const page = await visited(t);
  await fill(page, { key: `${"b".repeat(42)}A` });
  const { vector: made } = await copiedFrom(page);
  assert.match(made.comment, /密文与签名保持原样|结果与原来不同/);
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
  const { vector: made, text } = await copiedFrom(page);
  assert.equal(made.result, "valid");
  for (const secret of [TOKEN, KEY]) assert.ok(!text.includes(secret));
});

test("a short Token in the address is replaced as well", async (t) => {
  const page = await visited(t);
  await fill(page, { token: "xyz7", more: "&token=xyz7" });
  const { text } = await copiedFrom(page);
  assert.ok(!text.includes("xyz7"));
});

async function visited(t) {
  const { page, close } = await browser.visit(site.address, { permissions });
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

/** What is copied of the push, once it is judged. The conformance suite passes it. */
async function copiedFrom(page) {
  await page.locator(".callout").waitFor();
  return copied(page);
}
