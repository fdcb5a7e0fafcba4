// The panel of pushes: each sample is the vector of its name, fails where that vector fails, and says why.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hosted } from "./lib/hosted.mjs";
import { contentOf } from "./lib/page.mjs";
import { vector } from "./lib/vectors.mjs";

/** The name of a button, its vector, and the step that fails. */
const SAMPLES = [
  ["安全模式 JSON", "official-safe-json-post"],
  ["第三方平台 XML", "official-component-xml-post"],
  ["明文模式 debug_demo", "official-plain-json-post"],
  ["URL 验证", "official-echo-get"],
  ["误用 signature", "derived-sig-plain-used", "signature"],
  ["Encrypt 被改动", "unseal-encrypt-altered", "signature"],
  ["包体已被解析", "unseal-body-json-empty-object", "mode"],
  ["「+」变成空格", "derived-base64-space", "base64"],
  ["密钥多了「=」", "derived-key-44", "key"],
  ["Token 有空格", "unseal-token-blank", "signature"],
  ["AppID 不符", "official-component-wrong-id", "owner"],
];

const { site, browser } = hosted();

test("there is no other sample", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  const names = await page.locator(".chip").allTextContents();
  assert.deepEqual(
    names,
    SAMPLES.map(([name]) => name),
  );
});

for (const [name, tcId, failing] of SAMPLES) {
  test(`the sample ${name}: ${tcId}`, async (t) => {
    const { page, close, assertQuiet } = await browser.visit(site.address);
    t.after(close);
    await page.getByRole("button", { name, exact: true }).click();
    await page.locator(".callout").waitFor();
    const { config, query, body, error } = vector(tcId);

    const filled = await page.locator("form .input").evaluateAll((inputs) => {
      // A text area whose place the editor takes at this moment has no label any more.
      return Object.fromEntries(inputs.map(({ labels, value }) => [labels[0]?.textContent, value]));
    });
    assert.equal(filled["令牌(Token)"], config.token);
    assert.equal(filled["消息加解密密钥(EncodingAESKey)"], config.encodingAesKey ?? "");
    assert.equal(filled.AppID, config.appId);
    assert.equal(filled.消息加解密方式, config.mode ?? "secure");
    assert.equal(filled.账号类型, config.kind ?? "miniprogram");
    if (query) {
      const { searchParams } = new URL(filled["回调 URL 或查询串"]);
      assert.deepEqual(Object.fromEntries(searchParams), query);
      assert.equal(await contentOf(page), body ?? "");
    }

    const failed = await stepsThat(page, "failed");
    assert.deepEqual(failed, failing ? [failing] : []);
    if (failing) {
      assert.ok((await page.locator(".callout").textContent()).includes(error.code));
      const cause = page.locator(".causes [data-cause]").first();
      assert.equal(await cause.getAttribute("data-cause"), error.hint);
    } else {
      assert.deepEqual(await stepsThat(page, "skipped"), []);
    }
    assertQuiet();
  });
}

test("the map, the parts and the state line show the same byte", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  const map = page.getByRole("slider");
  await page.locator('.map-hex [data-at="20"]').hover();
  assert.match(await page.locator(".map-status").textContent(), /字节 20 · 消息 · 0x7b · \{/);
  assert.equal(await page.locator('.map-text [data-at="20"].is-at').count(), 1);
  assert.match(await page.locator(".layout li[data-active]").textContent(), /消息/);
  await page.mouse.move(0, 0);
  await map.focus();
  await page.keyboard.press("End");
  assert.match(await map.getAttribute("aria-valuetext"), /字节 223 · 填充 · 0x13/);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  assert.match(await map.getAttribute("aria-valuetext"), /字节 16 · 长度 · 0x00/);
});

test("another panel and back: the form is as it was", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  await page.getByRole("button", { name: "第三方平台 XML" }).click();
  await page.locator(".callout").waitFor();
  const filled = () =>
    page.locator("form .input").evaluateAll((inputs) => inputs.map(({ value }) => value));
  const before = await filled();
  await page.getByRole("link", { name: "规则目录" }).click();
  await page.getByRole("heading", { level: 1, name: /规则/ }).waitFor();
  await page.getByRole("link", { name: "消息推送", exact: true }).click();
  await page.locator(".callout").waitFor();
  assert.deepEqual(await filled(), before);
});

test("blanks around an AppID are part of it, as they are on a server", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.getByLabel("AppID", { exact: true }).fill(" wxba5fad812f8e6fb9 ");
  await page.locator('.callout[data-tone="failed"]').waitFor();
  assert.match(await page.locator(".callout").textContent(), /CONFIG_INVALID|OWNER_MISMATCH/);
});

test("plain mode is not called safe", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  await page.getByRole("button", { name: "明文模式 debug_demo" }).click();
  await page.locator('.callout[data-tone="note"]').waitFor();
  assert.match(await page.locator(".callout").textContent(), /只覆盖 timestamp 与 nonce/);
});

test("half a character is a fault of the body, with its place", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.locator(".callout").waitFor();
  await page.locator(".editor textarea").evaluate((area) => {
    area.value = '{"a":"\ud800"}';
    area.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.locator('.step[data-status="failed"]').waitFor();
  assert.deepEqual(await stepsThat(page, "failed"), ["body"]);
  assert.match(await page.locator('.step[data-status="failed"]').textContent(), /位置 6/);
});

test("the editor takes the place of the text area, and marks the character that is wrong", async (t) => {
  const { page, close, assertQuiet } = await browser.visit(site.address);
  t.after(close);
  const before = await page.locator(".editor").boundingBox();
  await page.getByRole("button", { name: "「+」变成空格" }).click();
  await page.locator(".cm-lintRange-error").waitFor();
  assert.equal(await page.locator(".cm-lintRange-error").textContent(), " ");
  const after = await page.locator(".cm-editor").boundingBox();
  assert.deepEqual([after.width, after.height], [before.width, before.height]);
  // Its styles are there, although the policy allows no style element.
  const font = await page.locator(".cm-scroller").evaluate((e) => getComputedStyle(e).fontFamily);
  assert.match(font, /mono/i);
  assertQuiet();
});

test("without its WebAssembly the page says what is missing", async (t) => {
  const { page, close } = await browser.visit(site.address, { without: "**/*.wasm" });
  t.after(close);
  await page.locator(".callout").getByText("计算模块没有载入").waitFor();
  assert.equal(await page.getByLabel("AppID").isEditable(), true);
});

test("what is not filled in yet is no failure", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.getByLabel("令牌(Token)", { exact: true }).fill("");
  await page.locator('.callout[data-tone="note"]').waitFor();
  assert.equal(await page.locator(".checks").count(), 0);
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByText("结果会出现在这里").waitFor();
});

function stepsThat(page, status) {
  return page
    .locator(`.step[data-status="${status}"]`)
    .evaluateAll((steps) => steps.map(({ dataset }) => dataset.step));
}
