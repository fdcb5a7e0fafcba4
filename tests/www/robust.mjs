// When something does not come, what is said and to whom, and that nothing jumps.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { hosted } from "./lib/hosted.mjs";
import { contentOf, shiftSoFar } from "./lib/page.mjs";

const { site, browser } = hosted();

async function visit(t, options, address = site.address) {
  const visited = await browser.visit(address, options);
  t.after(visited.close);
  return visited;
}

test("a panel that does not come says so, and comes when it is asked again", async (t) => {
  const { page } = await visit(t);
  await page.context().setOffline(true);
  await page.getByRole("link", { name: "规则目录" }).click();
  await page.getByText("这个面板没有载入").waitFor();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "重试" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
});

test("without the editor the text area goes on, and the editor comes with a later focus", async (t) => {
  const { page } = await visit(t);
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.context().setOffline(true);
  await page.locator(".editor textarea").focus();
  await page.keyboard.type('{"a":1}');
  await page.locator(".callout").waitFor();
  assert.equal(await contentOf(page), '{"a":1}');
  assert.deepEqual(problems, []);
  await page.context().setOffline(false);
  await page.locator("textarea").first().focus();
  await page.locator(".editor textarea").focus();
  await page.locator(".cm-content").waitFor();
});

test("what was opened computes without a network, and the one file is offered for the rest", async (t) => {
  const { page } = await visit(t);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.locator('.callout[data-tone="ok"]').waitFor();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "AppID 不符" }).click();
  await page.locator('.callout[data-tone="failed"]').waitFor();
  await page.locator(".privacy summary").click();
  const link = page.locator(".privacy a[download]");
  assert.equal(await link.getAttribute("href"), "./offline.html");
  assert.match(await page.locator(".privacy").textContent(), /已经用过的面板/);
});

test("the self-test opens beside the page, whose form stays as it is", async (t) => {
  const { page } = await visit(t);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "本页自检" }).click(),
  ]);
  await other.close();
  assert.equal(await page.getByLabel("令牌(Token)", { exact: true }).inputValue(), "AAAAA");
});

test("a voice says the verdict, and not the whole result", async (t) => {
  const { page } = await visit(t);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  const status = page.locator('.result > [role="status"]');
  await status.getByText("验签与解密成功", { exact: true }).waitFor({ state: "attached" });
  for (const panel of ["回包", "计算", "参数检查"]) {
    await page.getByRole("link", { name: panel, exact: true }).click();
    await page
      .getByRole("button", { name: /载入|示例/ })
      .first()
      .click();
    const title = page.locator(".callout-title").first();
    await title.waitFor();
    const said = (await title.textContent()).trim();
    await status.getByText(said, { exact: true }).first().waitFor({ state: "attached" });
    assert.equal(await page.locator("section.result[aria-live]").count(), 0, panel);
  }
});

test("a mounted editor keeps its label and its hint, and its faults are reached by keyboard", async (t) => {
  const { page } = await visit(t);
  await page.getByRole("button", { name: "「+」变成空格" }).click();
  await page.locator(".cm-lintRange-error").waitFor();
  await page.locator(".field label", { hasText: "包体" }).click();
  const editor = page.locator(".cm-content");
  assert.equal(await editor.evaluate((e) => e.getRootNode().activeElement === e), true);
  assert.equal(await editor.getAttribute("aria-label"), "包体");
  assert.match(await editor.getAttribute("aria-description"), /原样粘贴/);
  await page.keyboard.press("Control+Shift+M");
  await page.locator(".cm-panel-lint").waitFor();
  assert.match(await page.locator(".cm-panel-lint").textContent(), /Encrypt|Base64/);
});

test("what was emptied cannot be brought back by undoing", async (t) => {
  const { page } = await visit(t);
  await page.getByRole("button", { name: "「+」变成空格" }).click();
  await page.locator(".cm-content").click();
  await page.keyboard.type("secret");
  await page.getByRole("button", { name: "清空" }).click();
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+Z");
  assert.equal(await page.locator(".cm-placeholder").count(), 1);
});

test("another panel begins at its top, with its heading", async (t) => {
  const { page } = await visit(t, { width: 390 });
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.locator(".callout").waitFor();
  await page.evaluate(() => scrollTo(0, 1500));
  await page.evaluate(() => {
    location.hash = "#reply";
  });
  await page.locator(".panel [data-half]").first().waitFor();
  await page.waitForFunction(() => document.activeElement.tagName === "H1" && scrollY === 0);
});

test("on a phone a sample brings its verdict into view", async (t) => {
  const { page } = await visit(t, { width: 390 });
  for (const name of ["安全模式 JSON", "第三方平台 XML"]) {
    await page.getByRole("button", { name }).click();
    await page.waitForFunction(() => {
      const top = document.querySelector(".callout")?.getBoundingClientRect().top;
      return top !== undefined && top >= 0 && top < innerHeight / 2;
    });
  }
});

test("the one file takes nothing from the disk beside it", () => {
  const file = readFileSync(new URL("../../www/dist/offline.html", import.meta.url), "utf8");
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(file)[1];
  assert.ok(!policy.includes("'self'"), policy);
});

/** In the panel of checks a sample has no vector of its own. */
const SAMPLE = '[data-sample], [aria-label="示例"] .chip';
const PANELS = ["push", "reply", "compute", "check", "project", "rules"];

for (const width of [390, 1360]) {
  for (const panel of PANELS) {
    test(`nothing moves by itself while ${panel} loads at ${width}`, async (t) => {
      const { page } = await visit(t, { width }, `${site.address}#${panel}`);
      const shift = await page.evaluate(shiftSoFar);
      assert.ok(shift < 0.01, String(shift));
    });
  }

  test(`nothing jumps when a result arrives at ${width}`, async (t) => {
    const { page } = await visit(t, { width });
    await page.getByRole("button", { name: "载入官方示例" }).waitFor();
    await page.getByLabel("令牌(Token)", { exact: true }).fill("AAAAA");
    await page.locator("textarea").first().fill("?timestamp=1714112445&nonce=1&msg_signature=0");
    await page.locator(".callout").waitFor();
    const shift = await page.evaluate(shiftSoFar);
    assert.ok(shift < 0.05, String(shift));
  });
}

for (const panel of PANELS.slice(1)) {
  test(`no other origin is asked by ${panel}`, async (t) => {
    const { page, asked, assertQuiet } = await visit(t, {}, `${site.address}#${panel}`);
    await page
      .locator(panel === "rules" ? ".rules summary" : SAMPLE)
      .first()
      .click();
    await page.locator(".result .card, .rules [open]").first().waitFor();
    for (const url of asked) assert.ok(url.startsWith(site.address), url);
    assertQuiet();
  });
}
