// The panel of replies: what it seals is the vector, and what it finds are the findings of the vector.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { createPush } from "weseal";
import { copied, permissions } from "./lib/copied.mjs";
import { hosted } from "./lib/hosted.mjs";
import { axe } from "./lib/page.mjs";
import { vector } from "./lib/vectors.mjs";

const HAN = /\p{Script=Han}/u;

const read = (name) =>
  JSON.parse(
    readFileSync(new URL(`../../www/src/samples/reply/${name}.json`, import.meta.url), "utf8"),
  );
const sealSamples = read("seal");
const checkSamples = read("check");

const { site, browser } = hosted();

async function visit(t, { address = "#reply", ...options } = {}) {
  const visited = await browser.visit(`${site.address}${address}`, options);
  t.after(visited.close);
  return visited;
}

async function show(page, { tcId }) {
  const half = tcId.startsWith("rule-") ? "check" : "seal";
  await page.locator(`[data-half="${half}"]`).click();
  await page.locator(`[data-sample="${tcId}"]`).click();
  await page.locator(".callout").waitFor();
}

for (const sample of sealSamples) {
  test(`sealing ${sample.tcId}`, async (t) => {
    const { page, asked, assertQuiet } = await visit(t);
    await show(page, sample);
    const { content, config, options, expected } = vector(sample.tcId);
    assert.deepEqual(
      [sample.content, sample.token, sample.key, sample.appId],
      [content, config.token, config.encodingAesKey, config.appId],
    );
    assert.deepEqual(
      [Number(sample.timestamp), sample.nonce, sample.random],
      [options.timestamp, options.nonce, options.random],
    );
    const [json, xml] = await page.locator("[data-body]").allTextContents();
    assert.deepEqual(JSON.parse(json), expected);
    assert.ok(xml.includes(`<![CDATA[${expected.Encrypt}]]>`));
    assert.ok(xml.includes(`<![CDATA[${expected.MsgSignature}]]>`));
    const statuses = await page
      .locator(".step")
      .evaluateAll((steps) => steps.map(({ dataset }) => dataset.status));
    assert.ok(statuses.length >= 8);
    assert.ok(statuses.every((status) => status === "ok"));
    assert.ok(!asked.some((url) => url.includes("rules-")));
    assertQuiet();
  });
}

for (const sample of checkSamples) {
  test(`checking ${sample.tcId}`, async (t) => {
    const { page, asked, assertQuiet } = await visit(t);
    await show(page, sample);
    const { payload, findings } = vector(sample.tcId);
    const { body, mode, format, credentials = {}, event } = JSON.parse(payload);
    assert.equal(sample.body, typeof body === "string" ? body : JSON.stringify(body));
    assert.equal(mode, "secure");
    assert.equal(sample.format, format);
    assert.equal(sample.event, event?.Event);
    assert.deepEqual(
      [sample.token, sample.key, sample.appId],
      [credentials.token, credentials.encodingAesKey, credentials.appId],
    );
    const rules = await page
      .locator("[data-rule]")
      .evaluateAll((all) => all.map(({ dataset }) => dataset.rule));
    assert.deepEqual(
      rules,
      findings.map(({ rule }) => rule),
    );
    assert.ok(asked.some((url) => /rules-.*\.wasm/.test(url)));
    assertQuiet();
  });
}

test("the content of a reply is opened", async (t) => {
  const { page } = await visit(t);
  await show(page, checkSamples[0]);
  assert.match(await page.locator(".json").textContent(), /"demo_resp": "good luck"/);
  await page.getByLabel("AppID", { exact: true }).fill("wxffffffffffffffff");
  await page.getByText("内容没有解密出来").waitFor();
  assert.equal(
    await page.locator('.step[data-status="failed"]').getAttribute("data-step"),
    "owner",
  );
});

test("success goes out as it is, unless strict", async (t) => {
  const { page } = await visit(t);
  await show(page, sealSamples[0]);
  await page.locator(".editor textarea").fill("success");
  await page.locator(".callout").getByText("原样返回，不加密").waitFor();
  assert.deepEqual(await page.locator("[data-body]").allTextContents(), ["success"]);
  await page.getByLabel("success 与空串").selectOption("yes");
  await page.locator(".callout").getByText("已加密，可以返回").waitFor();
  await page.getByLabel("令牌(Token)", { exact: true }).fill("");
  await page.locator('.callout[data-tone="note"]').waitFor();
});

test("the kind of the account decides what can be answered, and how", async (t) => {
  const { page, assertQuiet } = await visit(t);
  await show(page, sealSamples[0]);
  await page.locator(".editor textarea").fill('{"MsgType":"text","Content":"x"}');
  await page.getByText("小程序不支持被动回复").waitFor();
  await page.getByLabel("账号类型").selectOption("officialAccount");
  await page.locator(".callout").getByText("已加密，可以返回").waitFor();
  assert.equal(await page.locator("[data-body]").count(), 2);
  await page.getByLabel("账号类型").selectOption("component");
  await page.getByText("JSON 包体").waitFor({ state: "detached" });
  assert.match(await page.locator("[data-body]").textContent(), /^<xml><Encrypt>/);
  assert.equal(await page.locator('.step[data-status="failed"]').count(), 0);
  await page.getByLabel("消息加解密方式").selectOption("plain");
  await page.locator('.callout[data-tone="failed"]').waitFor();
  assertQuiet();
});

test("a third-party platform takes XML alone", async (t) => {
  const { page } = await visit(t);
  await show(page, checkSamples[0]);
  await page.getByLabel("后台的数据格式").selectOption("any");
  await page.getByLabel("账号类型").selectOption("component");
  await page.locator('[data-rule="push-reply-format"]').waitFor();
});

test("what is found is marked in the body, and a path leads to it", async (t) => {
  const { page, assertQuiet } = await visit(t);
  const marked = () => page.locator(".editor .cm-lintRange").allTextContents();
  await show(
    page,
    checkSamples.find(({ name }) => name === "spelling"),
  );
  await page.locator(".cm-lintRange").first().waitFor();
  assert.deepEqual(await marked(), ['"encrypt"', '"msg_signature"', '"timestamp"', '"nonce"']);
  await page.locator(".cm-gutter-lint .cm-lint-marker").first().waitFor();
  await page.getByRole("button", { name: "/body/timestamp" }).click();
  await page.keyboard.type('"TimeStamp"');
  await page.locator(".callout").getByText("发现 3 个问题").waitFor();
  // The rule, and back: what was filled in is still there.
  await page.locator(".finding-rule").first().click();
  await page.getByRole("heading", { level: 1, name: "规则目录" }).waitFor();
  await page.goBack();
  await page.locator(".callout").getByText("发现 3 个问题").waitFor();
  // What is no object is marked as a whole.
  await show(
    page,
    checkSamples.find(({ name }) => name === "quotes"),
  );
  await page.locator('[data-rule="push-reply-success-form"]').waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector(".editor-host").shadowRoot.querySelector(".cm-lintRange")
        ?.textContent === '"success"',
  );
  assertQuiet();
});

test("keyboard only: the other half, a sample, and from a finding into the body", async (t) => {
  const { page, assertQuiet } = await visit(t);
  const tabTo = async (text) => {
    for (let count = 0; count < 60; count += 1) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement.textContent)) === text) return;
    }
    assert.fail(`Tab does not reach ${text}`);
  };
  await tabTo("检查回包");
  await page.keyboard.press("Enter");
  await tabTo("字段名拼写");
  await page.keyboard.press("Enter");
  await page.locator(".finding").first().waitFor();
  await tabTo("/body/encrypt");
  await page.keyboard.press("Enter");
  await page.keyboard.type('"Encrypt"');
  await page.locator(".callout").getByText("发现 3 个问题").waitFor();
  await page.keyboard.press("Tab");
  const label = page.getByLabel("所回复的事件");
  assert.ok(await label.evaluate((field) => document.activeElement === field));
  assertQuiet();
});

for (const sample of sealSamples)
  test(`the vector of sealing ${sample.tcId}`, async (t) => {
    const { page } = await visit(t, { permissions });
    await show(page, sample);
    const { text, vector: made } = await copied(page);
    assertWithoutSecrets(text, sample);
    assert.equal(made.expected.sealed.TimeStamp, Number(sample.timestamp));
    // What is not sealed is a vector, too; an empty time is not the year 1970.
    await page.getByLabel("时间戳").fill("");
    await page.locator(".editor textarea").fill("success");
    await page.locator(".callout").getByText("原样返回，不加密").waitFor();
    const { vector: plain } = await copied(page);
    assert.equal(plain.expected.body, "success");
    assert.ok(plain.replyOptions.timestamp > 1700000000);
  });

for (const sample of checkSamples)
  test(`the vector of checking ${sample.tcId}`, async (t) => {
    const { page } = await visit(t, { permissions });
    await show(page, sample);
    const { text, vector: made } = await copied(page);
    assertWithoutSecrets(text, sample);
    const { findings } = vector(sample.tcId);
    assert.deepEqual(
      made.findings.map(({ rule }) => rule),
      findings.map(({ rule }) => rule),
    );
    // Another key or Token than the one that sealed it opens nothing.
    const kept = /-(signature|envelope)-bad$/.test(sample.tcId);
    assert.equal(made.comment.includes("没有解开"), kept);
  });

function assertWithoutSecrets(text, { token, key }) {
  for (const secret of [token, key])
    if (secret) assert.ok(!text.includes(`"${secret}"`) && !text.includes(`\\"${secret}\\"`));
}

test("blanks around the AppID are not taken away: the settings of the server have them, too", async (t) => {
  const { page } = await visit(t);
  const appId = page.getByLabel("AppID", { exact: true });
  await show(page, sealSamples[0]);
  await appId.fill(` ${sealSamples[0].appId} `);
  await page.locator('.callout[data-tone="failed"]').getByText("appId").waitFor();
  await show(page, checkSamples[0]);
  await appId.fill(` ${checkSamples[0].appId} `);
  await page
    .locator('[data-rule="push-reply-owner"], .step[data-status="failed"]')
    .first()
    .waitFor();
});

test("without an AppID the settings are incomplete, and nobody speaks of accounts", async (t) => {
  const { page } = await visit(t);
  await show(page, sealSamples[0]);
  await page.getByLabel("AppID", { exact: true }).fill("");
  await page.locator('.callout[data-tone="note"]').waitFor();
  assert.match(await page.locator(".callout").textContent(), /还缺配置.*AppID/);
  await page.getByLabel("消息加解密方式").selectOption("plain");
  // What is not encrypted needs neither key nor AppID.
  await page.locator('.form input[type="text"]').nth(1).fill("");
  await page.locator(".editor textarea").fill("success");
  await page.locator(".callout").getByText("原样返回，不加密").waitFor();
});

test("an editor keeps the line breaks of what is pasted, and marks the right places", async (t) => {
  const { page, assertQuiet } = await visit(t, { permissions });
  const paste = async (text) => {
    await page.locator(".editor textarea, .editor .cm-content").first().focus();
    await page.locator(".editor .cm-content").click();
    await page.evaluate((copy) => navigator.clipboard.writeText(copy), text);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+V");
  };
  const [sample] = sealSamples;
  await show(page, sample);
  const content = '{\r\n"a":1,\n"b":2\r\n}';
  await paste(content);
  const push = createPush({
    token: sample.token,
    encodingAesKey: sample.key,
    appId: sample.appId,
  });
  const { nonce, random } = sample;
  const { Encrypt } = push.seal(content, { timestamp: Number(sample.timestamp), nonce, random });
  await page.locator("[data-body]", { hasText: Encrypt }).first().waitFor();
  const spelling = checkSamples.find(({ name }) => name === "spelling");
  await show(page, spelling);
  await paste(spelling.body.replaceAll(",", ",\r\n"));
  await page.locator(".cm-line").nth(3).waitFor();
  await page.locator(".cm-lintRange").nth(3).waitFor();
  assert.deepEqual(await page.locator(".editor .cm-lintRange").allTextContents(), [
    '"encrypt"',
    '"msg_signature"',
    '"timestamp"',
    '"nonce"',
  ]);
  assertQuiet();
});

test("of a long content little is drawn, and all of it copied", async (t) => {
  const { page } = await visit(t, { permissions });
  await show(page, sealSamples[0]);
  const content = page.locator(".editor textarea, .editor .cm-content").first();
  await content.fill(JSON.stringify({ a: "b".repeat(20_000) }));
  const more = page.locator(".map-frame .unfold");
  await more.getByText("画出前 4096 字节").click();
  await more.waitFor({ state: "detached" });
  const drawn = await page.locator(".map-hex span").count();
  assert.ok(drawn > 4096 && drawn < 4400, String(drawn));
  await content.fill(JSON.stringify({ a: "b".repeat(600_000) }));
  await page.getByText("不再逐步展示解密过程").waitFor();
  const [shown] = await page.locator("[data-body]").allTextContents();
  assert.ok(shown.length < 70_000, String(shown.length));
  await page.getByRole("button", { name: "复制包体" }).first().click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  const copy = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(JSON.parse(copy).Encrypt.length > 800_000);
});

test("why nothing is opened: no keys, or no envelope", async (t) => {
  const { page } = await visit(t);
  await show(page, checkSamples[0]);
  const body = page.locator(".editor .cm-content, .editor textarea").first();
  const fill = async (text) => {
    await body.focus();
    await page.locator(".editor .cm-content").fill(text);
  };
  await page.locator(".json").waitFor();
  for (const text of ['{"Encrypt":"a"}', '[{"Encrypt":"a"}]', '{"Encrypt":"a",']) {
    await fill(text);
    await page.getByText("不是可以解开的信封").waitFor();
    assert.equal(await page.getByText("填写令牌(Token)、密钥与 AppID 后").count(), 0);
  }
  await fill("success");
  await page.getByText("不是可以解开的信封").waitFor({ state: "detached" });
  await fill(checkSamples[0].body);
  await page.locator(".json").waitFor();
  await page.getByLabel("令牌(Token)", { exact: true }).fill("");
  await page.getByText("填写令牌(Token)、密钥与 AppID 后").waitFor();
  // What weseal reads is read here: names written as escapes, too.
  await page.getByLabel("令牌(Token)", { exact: true }).fill(checkSamples[0].token);
  await fill(checkSamples[0].body.replace("Nonce", "\\u004eonce"));
  await page.locator(".json").waitFor();
});

test("in English nothing is Chinese but the data", async (t) => {
  const { page } = await visit(t, { address: "#reply/en" });
  await page.getByRole("heading", { level: 1, name: "A reply" }).waitFor();
  for (const sample of [sealSamples[0], checkSamples[1]]) {
    await show(page, sample);
    // The titles of WeChat's documents are as they are.
    await page.locator("main [lang='zh-CN']").evaluateAll((all) => {
      for (const title of all) title.textContent = "";
    });
    const text = (await page.locator("main").innerText()).replace(/\([^()]*\)/g, "");
    assert.doesNotMatch(text, HAN);
  }
});

for (const width of [360, 768]) {
  test(`nothing is wider than a screen of ${width}`, async (t) => {
    const { page } = await visit(t, { width });
    for (const sample of [...sealSamples, ...checkSamples]) {
      await show(page, sample);
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(content <= width, `${sample.tcId}: ${content}`);
    }
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing serious: ${colorScheme}`, async (t) => {
    const { page } = await visit(t, { colorScheme, bypassCSP: true });
    for (const sample of [undefined, sealSamples[0], checkSamples[0], checkSamples[1]]) {
      if (sample) await show(page, sample);
      assert.deepEqual(await axe(page), []);
    }
  });
}
