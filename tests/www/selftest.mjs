// The conformance vectors and the small projects on the built page itself, behind `?selftest`: all pass, and a damaged
// one is told.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { projects } from "../lint/lib/projects.mjs";
import { hosted } from "./lib/hosted.mjs";
import { axe } from "./lib/page.mjs";

const HAN = /\p{Script=Han}/u;
const VECTORS = new URL("../vectors/", import.meta.url);
const OFFLINE = new URL("../../www/dist/offline.html", import.meta.url).href;
/** It computes for seconds, on a slow machine for more. */
const LONG = { timeout: 240_000 };

const files = readdirSync(VECTORS)
  .filter((name) => name.endsWith(".json") && name !== "schema.json")
  .sort();
const total = files
  .map((name) => JSON.parse(readFileSync(new URL(name, VECTORS), "utf8")).numberOfTests)
  .reduce((sum, count) => sum + count, projects.length);

const { site, browser } = hosted();

async function visit(t, address, options) {
  const visited = await browser.visit(address, options);
  t.after(visited.close);
  return visited;
}

/** One digit of a digest that must come out. */
async function damage(page) {
  await page.route(/\/signature-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const digest = /[0-9a-f]{40}/.exec(text)?.[0];
    assert.ok(digest);
    const other = (digest[0] === "0" ? "1" : "0") + digest.slice(1);
    await route.fulfill({ response, body: text.replace(digest, other) });
  });
}

test("every vector passes on the built page", LONG, async (t) => {
  const { page, asked, assertQuiet } = await visit(t, `${site.address}?selftest`);
  await page.getByText(`${total} 条测试向量，通过 ${total} 条`).waitFor(LONG);
  assert.equal(await page.locator(".callout").getAttribute("data-tone"), "ok");
  const rows = await page
    .locator("[data-file]")
    .evaluateAll((all) => all.map(({ dataset }) => [dataset.file, dataset.state]));
  assert.deepEqual(
    rows,
    [...files, "projects"].map((name) => [name, "ok"]),
  );
  for (const url of asked) assert.ok(url.startsWith(site.address), url);
  assertQuiet();
});

test("every vector passes in the one file for the disk", LONG, async (t) => {
  const { page, asked, assertQuiet } = await visit(t, `${OFFLINE}?selftest`, { locale: "en-GB" });
  await page.getByText(`${total} of ${total} test vectors passed`).waitFor(LONG);
  for (const url of asked) assert.ok(/^(file|data|blob):/.test(url), url.slice(0, 80));
  assertQuiet();
});

test("a damaged vector is told, in both languages", LONG, async (t) => {
  const { page } = await visit(t, site.address, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await damage(page);
  await page.goto(`${site.address}?selftest`);
  await page.getByText(`${total} 条测试向量，通过 ${total - 1} 条`).waitFor(LONG);
  assert.equal(await page.locator(".callout").getAttribute("data-tone"), "failed");
  assert.equal(await page.locator("[data-vector]").count(), 1);
  assert.match(await page.locator("[data-vector]").textContent(), /signature.*\.json/);
  const states = page.locator('[data-state="failed"]');
  assert.equal(await states.count(), 1);
  await page.getByRole("button", { name: "复制失败清单" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^signature[^\n]*$/);
  await page.getByRole("link", { name: "English" }).click();
  await page.getByText(`${total - 1} of ${total} test vectors passed`).waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), HAN);
});

test("files that do not come are told, and it can run again", LONG, async (t) => {
  const { page } = await visit(t, `${site.address}?selftest`, { without: "**/unseal-*.js" });
  await page.getByText("自检没有完成").waitFor(LONG);
  await page.unroute("**/unseal-*.js");
  await page.getByRole("button", { name: "重新运行" }).click();
  await page.getByText(/已运行 \d+ \/ \d+ 条/).waitFor(LONG);
});

test("nothing of it is loaded by who does not ask for it; a link in the foot asks", async (t) => {
  const { page, asked } = await visit(t, site.address);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.locator('.callout[data-tone="ok"]').waitFor();
  assert.ok(!asked.some((url) => /selftest|derived/.test(url)));
  // Beside the page, whose form would be empty otherwise.
  const [own] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "本页自检" }).click(),
  ]);
  await own.getByRole("progressbar").waitFor();
  assert.ok(own.url().includes("?selftest"));
  await own.getByRole("link", { name: "回包" }).click();
  await own.getByRole("heading", { level: 1, name: "回包" }).waitFor();
  assert.ok(!own.url().includes("selftest"));
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing, and nothing is too wide: ${colorScheme}`, LONG, async (t) => {
    const { page } = await visit(t, site.address, { colorScheme, bypassCSP: true, width: 360 });
    await damage(page);
    await page.goto(`${site.address}?selftest`);
    await page.getByRole("progressbar").waitFor();
    assert.deepEqual(await axe(page), []);
    await page.locator(".callout").waitFor(LONG);
    assert.deepEqual(await axe(page), []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 360, String(width));
  });
}
