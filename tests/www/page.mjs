// What holds for the page as a whole: languages, keyboard, accessibility, phones, and that nothing leaves it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hosted } from "./lib/hosted.mjs";
import { axe, shiftSoFar } from "./lib/page.mjs";

const HAN = /\p{Script=Han}/u;
/** What is written in whole words, not data. */
const SENTENCES = "p, li:not(:has(li)), label, button, summary, h3, dt, .hint";

const { site, browser } = hosted();

test("Chinese and English, by the browser and by the switch", async (t) => {
  const { page, close, assertQuiet } = await browser.visit(site.address, { locale: "en-GB" });
  t.after(close);
  for (const chip of await page.locator(".chip").all()) {
    await chip.click();
    await page.locator(".callout").waitFor();
    // WeChat's own words stand in brackets behind the English ones: Chinese alone, so that nothing else is hidden.
    const text = (await page.locator("main").innerText()).replace(/\(\p{Script=Han}+\)/gu, "");
    assert.doesNotMatch(text, HAN, await chip.textContent());
  }
  await page.getByRole("link", { name: "中文" }).click();
  await page.getByRole("heading", { name: "读取请求" }).waitFor();
  for (const heading of await page.locator("h1, h2, .step-title").allTextContents())
    assert.match(heading, HAN);
  for (const chip of await page.locator(".chip").all()) {
    await chip.click();
    await page.locator(".callout").waitFor();
    const sentences = await page.locator("main").locator(SENTENCES).allInnerTexts();
    for (const text of sentences) {
      // Names, numbers and data have no language; two English words in a row do.
      const isEnglish = /[a-z]{2,} [a-z]{2,}/.test(text) && !HAN.test(text);
      assert.ok(!isEnglish, `${await chip.textContent()}: ${text}`);
    }
  }
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
  assertQuiet();
});

test("keyboard only, from the address to the failed step", async (t) => {
  const { page, close, assertQuiet } = await browser.visit(site.address);
  t.after(close);
  const tabTo = async (isThere) => {
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(isThere)) return;
    }
    assert.fail(`Tab does not reach ${isThere}`);
  };
  await tabTo(() => document.activeElement.textContent === "跳到内容");
  await page.keyboard.press("Enter");
  await tabTo(() => document.activeElement.textContent === "误用 signature");
  await page.keyboard.press("Enter");
  await tabTo(() => document.activeElement.tagName === "TEXTAREA");
  await tabTo(
    () =>
      document.activeElement.classList.contains("editor-host") ||
      document.activeElement.closest(".editor"),
  );
  await page.locator(".cm-content").waitFor();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ");
  await tabTo(() => document.activeElement.value === "AAAAA");
  await tabTo(() => document.activeElement.textContent === "查看这一步");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.step), "signature");
  assertQuiet();
});

for (const colorScheme of ["light", "dark"]) {
  for (const sample of [undefined, "安全模式 JSON", "「+」变成空格", "AppID 不符"]) {
    test(`axe finds nothing serious: ${colorScheme}, ${sample ?? "empty"}`, async (t) => {
      const { page, close } = await browser.visit(site.address, { colorScheme, bypassCSP: true });
      t.after(close);
      await page.locator("summary").evaluateAll((all) =>
        all.forEach((one) => {
          one.click();
        }),
      );
      if (sample) {
        await page.getByRole("button", { name: sample, exact: true }).click();
        await page.locator(".callout").waitFor();
      }
      assert.deepEqual(await axe(page), []);
    });
  }
}

test("nothing leaves the page: no other origin, no storage, no secret in the address", async (t) => {
  const { page, asked, close, assertQuiet } = await browser.visit(site.address);
  t.after(close);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.getByLabel("令牌(Token)", { exact: true }).fill("a-very-secret-token");
  await page.locator(".editor textarea").focus();
  await page.locator(".cm-content").waitFor();
  await page.locator('.callout[data-tone="failed"]').waitFor();
  await page.getByRole("link", { name: "English" }).click();
  for (const url of asked) assert.ok(url.startsWith(site.address), url);
  assert.equal(page.url(), `${site.address}#push/en`);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  assert.deepEqual(kept, [0, 0, "", 0, 0]);
  // And it could not: the policy refuses another origin.
  const refused = await page.evaluate(() => fetch("https://example.com/").catch(() => "refused"));
  assert.equal(refused, "refused");
  assert.throws(assertQuiet, /Content Security Policy/);
});

for (const width of [360, 768, 1360]) {
  test(`nothing is wider than a screen of ${width}`, async (t) => {
    const { page, close } = await browser.visit(site.address, { width });
    t.after(close);
    for (const chip of await page.locator(".chip").all()) {
      await chip.click();
      await page.locator(".callout").waitFor();
      const [content, screen] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      assert.ok(content <= screen, `${await chip.textContent()}: ${content} of ${screen}`);
    }
  });
}

test("nothing moves by itself while the page loads", async (t) => {
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  const shift = await page.evaluate(shiftSoFar);
  assert.ok(shift < 0.01, String(shift));
});

test("light and dark by the switch", async (t) => {
  const { page, close } = await browser.visit(site.address, { colorScheme: "dark" });
  t.after(close);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const turn = async (theme) => {
    await page.getByRole("button", { name: /外观/ }).click();
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
  };
  const dark = await ground();
  await turn("light");
  assert.notEqual(await ground(), dark);
  await turn("dark");
  assert.equal(await ground(), dark);
});
