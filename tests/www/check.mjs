// The panel that judges: the samples are the vectors, findings are marked where they are, nothing unreadable is
// passed over, and a link's life is what weseal says.

import assert from "node:assert/strict";
import { test } from "node:test";
import { copied, permissions } from "./lib/copied.mjs";
import { hosted } from "./lib/hosted.mjs";
import { axe, contentOf } from "./lib/page.mjs";
import { group, vector } from "./lib/vectors.mjs";

const NOTHING = "没有发现问题";

const { site, browser } = hosted();

const open = (options) => browser.visit(`${site.address}#check`, options);

for (const subject of ["url-scheme", "app-json", "subscribe-message", "virtual-payment"]) {
  test(`the samples of ${subject}: each has the findings of its vector`, async (t) => {
    const { page, close, assertQuiet } = await open();
    t.after(close);
    await choose(page, subject);
    const [bad, good] = ["-bad", "-good"].map((end) =>
      group(subject).find(({ tcId }) => tcId.endsWith(end)),
    );
    await page.getByRole("button", { name: "有误", exact: true }).click();
    await page.locator(".finding").first().waitFor();
    assert.deepEqual(await findings(page), bad.findings);
    assert.deepEqual(JSON.parse(await contentOf(page)), JSON.parse(bad.payload));
    assert.equal(await page.getByLabel("按哪一天的规则").inputValue(), bad.asOf);
    await page.getByRole("button", { name: "正常", exact: true }).click();
    await page.locator(".callout").getByText(NOTHING).waitFor();
    assert.deepEqual(JSON.parse(await contentOf(page)), JSON.parse(good.payload));
    assertQuiet();
  });
}

test("a finding is marked in the text and in the gutter, and its path goes there", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  await fill(page, '{"expire_type":1,\n"expire_interval":"7"}');
  await page.locator(".cm-lintRange-error").waitFor();
  assert.equal(await page.locator(".cm-lintRange-error").textContent(), '"7"');
  assert.equal(await page.locator(".cm-lint-marker-error").count(), 1);
  await page.getByRole("button", { name: "跳到 /expire_interval" }).click();
  await page.waitForFunction(() => document.activeElement.classList.contains("editor-host"));
  await page.keyboard.type("7");
  await page.locator(".callout").getByText(NOTHING).waitFor();
  assert.equal(await page.locator(".cm-lintRange").count(), 0);
  const source = page.locator(".source a");
  await fill(page, '{"expire_type":1,"expire_interval":"7"}');
  assert.match(await source.getAttribute("href"), /^https:\/\/developers\.weixin\.qq\.com\//);
  assertQuiet();
});

test("what replaces a selection that the editor has not heard of brings no style with it", async (t) => {
  const deaf =
    "addEventListener('selectionchange', (e) => window.deaf && e.stopPropagation(), true)";
  const { page, close, assertQuiet } = await open({ before: deaf });
  t.after(close);
  await fill(page, '{"expire_type":1,\n"expire_interval":"7"}');
  await page.locator(".cm-lintRange-error").waitFor();
  await page.evaluate(() => {
    window.deaf = true;
  });
  await fill(page, '{"expire_type":1}');
  assert.equal(await contentOf(page), '{"expire_type":1}');
  assertQuiet();
});

test("what is no JSON is marked where it breaks", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  await fill(page, '{"path":\n  "中文😀😀" 1}');
  await page.locator(".callout").getByText("无法判断").waitFor();
  await page.locator(".cm-lintRange-error").waitFor();
  assert.equal(await page.locator(".cm-lintRange-error").textContent(), "1");
  assertQuiet();
});

test("the day of the judgement decides which rules hold", async (t) => {
  const { page, close } = await open();
  t.after(close);
  const { findings: expected, payload, context, asOf } = vector("rule-link-one-user-bad");
  assert.deepEqual(context, undefined);
  await fill(page, payload);
  await page.getByText("只有调用方知道的情况").click();
  await page.getByLabel("当前时间").first().fill("");
  await page.getByLabel("按哪一天的规则").fill(asOf);
  await page.locator(`[data-rule="${expected[0].rule}"]`).waitFor();
  await page.getByLabel("按哪一天的规则").fill("2026-11-01");
  await page.locator(`[data-rule="${expected[0].rule}"]`).waitFor({ state: "detached" });
});

test("what only the caller knows is taken into account", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  await fill(page, vector("rule-link-path-page-bad").payload);
  await page.locator(".callout").getByText(NOTHING).waitFor();
  await page.getByText("只有调用方知道的情况").click();
  const appJson = page.locator(".more-wide").first();
  await appJson.locator("textarea").focus();
  await appJson.locator(".cm-content").fill('{"pages":["pages/index/index"]}');
  await page.locator('[data-rule="link-path-page"]').waitFor();
  assertQuiet();
});

test("what is copied as a test vector has the findings that are shown, or what is wrong", async (t) => {
  const { page, close } = await open({ permissions });
  t.after(close);
  const { payload, asOf } = vector("rule-link-path-page-bad");
  await fill(page, payload);
  await page.getByLabel("按哪一天的规则").fill(asOf);
  await page.getByText("只有调用方知道的情况").click();
  const appJson = page.locator(".more-wide").first();
  await appJson.locator("textarea").focus();
  await appJson.locator(".cm-content").fill('{"pages":["pages/index/index"]}');
  await page.locator('[data-rule="link-path-page"]').waitFor();
  const { vector: made } = await copied(page);
  assert.deepEqual([made.subject, made.payload, made.asOf], ["url-scheme", payload, asOf]);
  assert.deepEqual(made.context.appJson, { pages: ["pages/index/index"] });
  assert.deepEqual(made.findings, await findings(page));
  await fill(page, '{"path":');
  await page.locator(".callout").getByText("无法判断").waitFor();
  assert.equal((await copied(page)).vector.error.code, "BAD_INPUT");
});

test("the life of a link: 30 days at most, and nothing of it for other subjects", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  const card = page.locator(".expiry");
  await card.getByLabel("生成时间").fill("1767196800");
  await card.getByLabel("写定的失效时间").fill("");
  await card.getByLabel("当前时间").fill("1767196801");
  assert.match(await card.locator("strong").textContent(), /有效，至 2026-01-31 00:00:00/);
  await card.getByLabel("当前时间").fill("1799999999");
  assert.match(await card.locator("strong").textContent(), /已失效，自 2026-01-31 00:00:00/);
  await card.getByLabel("生成时间").fill("");
  await card.locator(".step-error").waitFor();
  await choose(page, "app-json");
  await card.waitFor({ state: "detached" });
  assertQuiet();
});

test("the base library decides which rules hold; without one it is the newest", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  const id = "privacy-undeclared";
  // Ids have no dots.
  const judged = (version) =>
    vector(`rule-${id}-library-${version.replaceAll(".", "-")}`).findings.length;
  const field = page.getByLabel("基础库", { exact: true });
  const finding = page.locator(`.finding[data-rule="${id}"]`);
  await choose(page, "privacy");
  await fill(page, vector(`rule-${id}-bad`).payload);
  await finding.waitFor();
  for (const version of ["2.32.2", "2.32.3", "2.32.4"]) {
    await field.fill(version);
    await finding.waitFor({ state: judged(version) > 0 ? "visible" : "detached" });
  }
  await field.fill("2.32");
  await page.locator(".callout").getByText("无法判断").waitFor();
  await field.fill("");
  await finding.waitFor();
  assert.deepEqual([judged("2.32.2"), judged("2.32.3"), judged("2.32.4")], [0, 1, 1]);
  assertQuiet();
});

for (const [locale, title, family] of [
  ["zh-CN", "URL Link 的生成参数", "链接与小程序码"],
  ["en-GB", "Parameters of a URL Link", "Links and codes"],
])
  test(`subjects are found by title and by family: ${locale}`, async (t) => {
    const { page, close, assertQuiet } = await open({ locale });
    t.after(close);
    await page.locator(".empty .button-main").waitFor();
    const subject = page.getByRole("combobox").first();
    await subject.click();
    const options = page.locator('.combobox [role="option"]');
    const all = await options.count();
    const titled = await page.locator('[role="option"] .option-what > span').count();
    assert.ok(all > 50 && titled === all, `${titled} of ${all} have a title`);
    await subject.fill(family);
    await page.getByRole("group", { name: family }).waitFor();
    assert.ok((await options.count()) < all);
    await subject.fill(title);
    await subject.press("Enter");
    assert.equal(await subject.inputValue(), "url-link");
    await page.getByText(title, { exact: true }).waitFor();
    assertQuiet();
  });

test("keyboard only: a subject, its sample, the place of its finding", async (t) => {
  const { page, close, assertQuiet } = await open();
  t.after(close);
  const subject = page.getByRole("combobox", { name: "检查对象" });
  await page.locator(".empty .button-main").waitFor();
  await subject.focus();
  await page.keyboard.type("x");
  await page.keyboard.press("Escape");
  assert.equal(await subject.inputValue(), "url-scheme");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("short");
  await page.keyboard.press("Enter");
  assert.equal(await subject.inputValue(), "short-link");
  const tabTo = async (isThere) => {
    for (let count = 0; count < 40; count += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(isThere)) return;
    }
    assert.fail(`Tab does not reach ${isThere}`);
  };
  await tabTo(() => document.activeElement.textContent === "有误");
  await page.keyboard.press("Enter");
  await page.locator(".finding").first().waitFor();
  await page.locator(".cm-content").waitFor();
  await tabTo(() => document.activeElement.classList.contains("finding-path"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.classList.contains("editor-host"));
  assertQuiet();
});

test("the rules are not loaded with the first view, and without them the panel says so", async (t) => {
  const first = await browser.visit(site.address);
  t.after(first.close);
  await first.page.waitForLoadState("networkidle");
  assert.deepEqual(
    first.asked.filter((url) => /rules|check|weseal-/.test(url)),
    [],
  );
  const { page, close } = await open({ without: "**/rules-*.wasm" });
  t.after(close);
  await page.locator(".callout").getByText("计算模块没有载入").waitFor();
});

for (const colorScheme of ["light", "dark"])
  test(`axe finds nothing: ${colorScheme}`, async (t) => {
    const { page, close } = await open({ colorScheme, bypassCSP: true });
    t.after(close);
    await page.locator(".empty .button-main").click();
    await page.locator(".finding").first().waitFor();
    await page.getByText("只有调用方知道的情况").click();
    await page.getByText("次数与时长").click();
    assert.deepEqual(await axe(page), []);
    await page.getByRole("combobox", { name: "检查对象" }).click();
    assert.deepEqual(await axe(page), []);
  });

async function choose(page, subject) {
  const field = page.getByRole("combobox", { name: "检查对象" });
  await page.locator(".empty .button-main, .callout").first().waitFor();
  await field.click();
  await field.fill(subject);
  await page.getByRole("option", { name: subject }).first().waitFor();
  await page.locator(`[role="option"][id$="-${subject}"]`).first().click();
}

async function fill(page, text) {
  await page.locator(".empty .button-main, .callout").first().waitFor();
  await page.locator(".editor-large textarea, .editor-large .cm-content").focus();
  await page.locator(".editor-large .cm-content").fill(text);
}

function findings(page) {
  return page.locator(".finding").evaluateAll((all) =>
    all.map((one) => ({
      path: one.querySelector(".finding-path").textContent.replace("（整份 JSON）", ""),
      rule: one.dataset.rule,
      severity: one.dataset.severity,
    })),
  );
}
