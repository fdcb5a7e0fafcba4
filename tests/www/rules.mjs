// The catalogue: every rule can be found, by text, subject, severity and day, and its examples can be tried.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hosted } from "./lib/hosted.mjs";
import { axe, contentOf } from "./lib/page.mjs";
import { vector } from "./lib/vectors.mjs";

const HAN = /\p{Script=Han}/u;

const { site, browser } = hosted();

const open = async (options) => {
  const visit = await browser.visit(`${site.address}#rules`, options);
  await visit.page.locator(".rule").first().waitFor();
  return visit;
};

test("every filter narrows the list, together and alone", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  const all = await count(page);
  assert.equal(await page.locator(".rule").count(), 50);
  await page.getByRole("button", { name: "再显示 50 条" }).click();
  assert.equal(await page.locator(".rule").count(), 100);
  await page.getByLabel("文字").fill("expire_time 毫秒");
  await page.locator('[data-rule="link-expire-time-unit"]').waitFor();
  assert.ok((await count(page)) < 10);
  await page.getByLabel("文字").fill("link-one-user");
  assert.equal(await count(page), 1);
  await page.getByLabel("在这一天生效").fill("2023-12-01");
  assert.equal(await count(page), 1);
  await page.getByLabel("在这一天生效").fill("2023-12-19");
  await page.getByText("没有符合条件的规则").waitFor();
  await page.getByRole("button", { name: "清空" }).click();
  assert.equal(await count(page), all);
  await page.getByLabel("级别").selectOption("info");
  const infos = await count(page);
  assert.ok(infos > 0 && infos < all);
  const subject = page.getByRole("combobox", { name: "检查对象" });
  await subject.fill("short-link");
  await subject.press("Enter");
  assert.ok((await count(page)) < infos);
  assertQuiet();
});

test("a rule says everything, and its examples are those of the vectors", async (t) => {
  const { page, close, asked, assertQuiet } = await open();
  t.after(close);
  assert.ok(!asked.some((url) => /rules.*json/.test(url)));
  await page.getByLabel("文字").fill("link-path-page");
  const rule = page.locator('[data-rule="link-path-page"]');
  await rule.locator("summary").click();
  await rule.locator(".sheet").first().waitFor();
  const text = await rule.innerText();
  for (const part of [
    "改法",
    "时间",
    "依据",
    "A · 现行官方文档",
    "40165",
    "/jump_wxa/path",
    "url-link",
  ])
    assert.ok(text.includes(part), part);
  const { payload, context } = vector("rule-link-path-page-bad");
  const shown = await rule.locator(".sheet").first().locator(".json").allInnerTexts();
  assert.deepEqual(
    shown.map((json) => JSON.parse(json)),
    [JSON.parse(payload), context],
  );
  assertQuiet();
});

test("a rule of a base library says since which one it holds", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  await page.getByLabel("文字").fill("app-permission-map");
  const rule = page.locator('[data-rule="app-permission-map"]');
  await rule.locator("summary").click();
  const facts = await rule.locator(".facts").innerText();
  for (const part of ["基础库", "3.10.0 起", "app-json", "全局配置 app.json"])
    assert.ok(facts.includes(part), part);
  assertQuiet();
});

test("an example is tried in the panel that judges, which leads back to its rule", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  await page.getByLabel("文字").fill("link-path-page");
  await page.locator('[data-rule="link-path-page"] summary').click();
  await page.getByRole("link", { name: "去试用" }).first().click();
  const finding = page.locator('.finding[data-rule="link-path-page"]');
  await finding.waitFor();
  assert.equal(await page.locator(".finding").count(), 1);
  assert.equal(page.url(), `${site.address}#check`);
  const { payload } = vector("rule-link-path-page-bad");
  assert.deepEqual(JSON.parse(await contentOf(page)), JSON.parse(payload));
  await finding.getByRole("link", { name: "link-path-page" }).click();
  await page.locator('.rule[data-rule="link-path-page"] details[open]').waitFor();
  // What was tried is still there.
  await page.goBack();
  await finding.waitFor();
  assertQuiet();
});

test("English: no Chinese but the titles of documents and the examples", async (t) => {
  const { page, close, assertQuiet } = await open({ locale: "en-GB" });
  t.after(close);
  for (const summary of (await page.locator(".rule summary").all()).slice(0, 5))
    await summary.click();
  await page.locator(".sheet").nth(9).waitFor();
  const text = await page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true);
    for (const part of copy.querySelectorAll("[lang], .json")) part.remove();
    return copy.textContent;
  });
  assert.doesNotMatch(text.replace(/\([^()]*\)/g, ""), HAN);
  assertQuiet();
});

for (const width of [360, 768, 1360])
  test(`nothing is wider than a screen of ${width}`, async (t) => {
    const { page, close } = await open({ width });
    t.after(close);
    for (const panel of ["rules", "check"]) {
      await page.goto(`${site.address}#${panel}`);
      const part = page.locator(panel === "rules" ? ".rule summary" : ".empty .button-main");
      await part.first().click();
      await page
        .locator(panel === "rules" ? ".sheet" : ".finding")
        .first()
        .waitFor();
      const [content, screen] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      assert.ok(content <= screen, `${panel}: ${content} of ${screen}`);
    }
  });

for (const colorScheme of ["light", "dark"])
  test(`axe finds nothing: ${colorScheme}`, async (t) => {
    const { page, close } = await open({ colorScheme, bypassCSP: true });
    t.after(close);
    await page.locator(".rule summary").first().click();
    await page.locator(".sheet").first().waitFor();
    assert.deepEqual(await axe(page), []);
  });

async function count(page) {
  return Number.parseInt(await page.locator(".rules-count").innerText(), 10);
}
