// The page as one file, opened from the disk: nothing but that file is read.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { launch } from "./lib/hosted.mjs";
import { serve } from "./lib/site.mjs";

const FILE = new URL("../../www/dist/offline.html", import.meta.url).href;

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

test("it works from the disk", async (t) => {
  const { page, asked, close, assertQuiet } = await browser.visit(FILE);
  t.after(close);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.locator('.callout[data-tone="ok"]').waitFor();
  await page.getByRole("button", { name: "「+」变成空格" }).click();
  await page.locator(".cm-lintRange-error").waitFor();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { name: "Which step" }).waitFor();
  await page.getByRole("link", { name: "Check", exact: true }).click();
  await page.getByRole("button", { name: "Load a sample" }).click();
  await page.locator(".finding-rule").first().click();
  await page.locator(".rule .sheet").first().waitFor();
  for (const url of asked) assert.ok(url === FILE || url.startsWith("data:"), url.slice(0, 80));
  assertQuiet();
});

test("the site offers it, and the file itself has no such link", async (t) => {
  const site = await serve();
  t.after(site.close);
  const { page, close } = await browser.visit(site.address);
  t.after(close);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载离线版" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "weseal.html");
  assert.deepEqual(readFileSync(await download.path()), readFileSync(new URL(FILE)));
  const file = await browser.visit(FILE);
  t.after(file.close);
  assert.equal(await file.page.locator("footer a[download]").count(), 0);
});
