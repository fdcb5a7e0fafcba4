// The panel of computations: each sample is the vector of its name, and ends as that vector does.

import assert from "node:assert/strict";
import { createCipheriv } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { signSession } from "weseal";
import { withKeys } from "../conformance/values.mjs";
import { copied, permissions } from "./lib/copied.mjs";
import { hosted } from "./lib/hosted.mjs";
import { axe } from "./lib/page.mjs";
import { vector } from "./lib/vectors.mjs";

const HAN = /\p{Script=Han}/u;

const samples = ["plain", "rsa"].flatMap((name) =>
  JSON.parse(
    readFileSync(new URL(`../../www/src/samples/compute/${name}.json`, import.meta.url), "utf8"),
  ),
);
const computations = [...new Set(samples.map(({ computation }) => computation))];

const { site, browser } = hosted();

async function visit(t, options) {
  const { address = "#compute", ...others } = options ?? {};
  const visited = await browser.visit(`${site.address}${address}`, others);
  t.after(visited.close);
  return visited;
}

/** Opens a computation. */
async function choose(page, computation) {
  await page.locator(`[data-computation="${computation}"]`).click();
  await page.locator(".form h2 code", { hasText: computation }).waitFor();
}

async function show(page, { computation, tcId }) {
  await choose(page, computation);
  await page.locator(`[data-sample="${tcId}"]`).click();
  await page.locator(".callout").waitFor();
  await page.locator(".steps").waitFor();
}

test("every computation is in the list and has a sample", async (t) => {
  const { page } = await visit(t);
  await page.locator("[data-computation]").first().waitFor();
  const names = await page
    .locator("[data-computation]")
    .evaluateAll((buttons) => buttons.map(({ dataset }) => dataset.computation));
  assert.equal(names.length, 18);
  assert.deepEqual([...names].sort(), [...computations].sort());
  for (const name of names) {
    await choose(page, name);
    await page.locator("[data-sample]").first().waitFor();
    await page.getByText("结果会出现在这里").waitFor();
  }
});

test("each sample is its vector", () => {
  for (const { tcId, computation, options, good } of samples) {
    const test = vector(tcId);
    const expected = JSON.parse(withKeys(test));
    delete expected.seed;
    if ("package" in expected) {
      expected.prepayId = expected.package;
      delete expected.package;
    }
    if (test.computation === "signPaymentRsa") expected.signType = "RSA";
    assert.deepEqual(options, expected, tcId);
    assert.equal(good, test.result === "valid", tcId);
    assert.equal(computation, test.computation.replace("signPaymentRsa", "signPayment"));
  }
});

for (const computation of computations) {
  test(`the samples of ${computation}`, async (t) => {
    const { page, assertQuiet } = await visit(t, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    for (const sample of samples.filter((one) => one.computation === computation)) {
      await show(page, sample);
      const { answer, error } = vector(sample.tcId);
      const tone = await page.locator(".callout").getAttribute("data-tone");
      assert.equal(tone, error ? "failed" : "ok", sample.tcId);
      if (error) {
        assert.ok((await page.locator(".callout").textContent()).includes(error.code), sample.tcId);
        assert.equal(await page.locator('.step[data-status="failed"]').count(), 1);
        if (error.hint) {
          const cause = page.locator(".causes [data-cause]").first();
          assert.equal(await cause.getAttribute("data-cause"), error.hint);
        }
      } else if (answer !== true) {
        await page.getByRole("button", { name: "复制结果" }).click();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.deepEqual(typeof answer === "string" ? copied : JSON.parse(copied), answer);
      }
      await page.reload();
    }
    assertQuiet();
  });
}

test("what needs no RSA does not load it", async (t) => {
  const { page, asked } = await visit(t);
  await show(page, samples[0]);
  assert.ok(!asked.some((url) => url.includes("rsa-")));
  await show(
    page,
    samples.find(({ tcId }) => tcId === "doc-api-sign"),
  );
  assert.ok(asked.some((url) => /rsa-.*\.wasm/.test(url)));
});

test("RSA that comes late is waited for", async (t) => {
  const { page } = await visit(t);
  await page.route("**/rsa-*.wasm", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await show(
    page,
    samples.find(({ tcId }) => tcId === "pay-rsa-pkcs8"),
  );
  assert.equal(await page.locator(".callout").getAttribute("data-tone"), "ok");
});

/** The keys among the options of a sample. */
function secretsOf({ options }) {
  const { sessionKey, privateKey, key, apiV3Key, appKey, jsapiTicket } = options;
  return [sessionKey, privateKey, key?.key ?? key, apiV3Key, appKey, jsapiTicket]
    .flat()
    .filter((secret) => secret !== undefined);
}

test("what is copied as a test vector ends as the sample does, with other keys", async (t) => {
  const { page } = await visit(t, { permissions });
  assert.ok(samples.every((sample) => secretsOf(sample).length > 0 || !needsKey(sample)));
  for (const sample of samples) {
    await show(page, sample);
    const { text, vector: made } = await copied(page);
    const { answer, error } = vector(sample.tcId);
    assert.equal(made.computation.replace("Rsa", ""), sample.computation);
    assert.equal(made.error?.code, error?.code, sample.tcId);
    assert.ok(!made.comment.includes("不同"), sample.tcId);
    // What is opened is the same.
    if (!error && /^(open|verify)/.test(sample.computation))
      assert.deepEqual(made.answer, answer, sample.tcId);
    for (const secret of secretsOf(sample))
      assert.ok(!text.includes(JSON.stringify(secret).slice(1, -1)), sample.tcId);
    await page.reload();
  }
});

test("the shape of a key stays in a test vector, and what cannot be sealed anew says so", async (t) => {
  const { page } = await visit(t, { permissions });
  const [sample] = samples;
  await show(page, sample);
  const key = page.getByLabel("session_key", { exact: true });
  await key.fill(` ${sample.options.sessionKey}`);
  await page.locator('.callout[data-tone="failed"]').waitFor();
  const { vector: blank } = await copied(page);
  assert.match(blank.options.sessionKey, /^ Aw{21}==$/);
  assert.equal(blank.error.code, "SESSION_KEY_INVALID");
  // Of another user: nothing was opened, and nothing can be sealed.
  await key.fill("MDEyMzQ1Njc4OWFiY2RlZg==");
  await page.getByText("BAD_USER_DATA").first().waitFor();
  const { vector: other } = await copied(page);
  assert.equal(other.options.encryptedData, sample.options.encryptedData);
  assert.equal(other.result, "invalid");
  assert.match(other.comment, /没有解开/);
});

/** Verifying a response takes certificates alone, and a hash nothing that is secret. */
function needsKey({ computation }) {
  return !["verifyApiResponse", "hashEncryptedData"].includes(computation);
}

test("what is pasted keeps its line breaks, and what is typed after it changes none", async (t) => {
  const { page, assertQuiet } = await visit(t, { permissions });
  await choose(page, "signSession");
  const sessionKey = "MDEyMzQ1Njc4OWFiY2RlZg==";
  await page.getByLabel("session_key", { exact: true }).fill(sessionKey);
  const answerOf = async (body) => {
    await page.getByText(signSession(body, sessionKey)).first().waitFor();
  };
  await page.evaluate(() => navigator.clipboard.writeText("a\r\nb\nc\r\n"));
  await page.getByLabel("包体").focus();
  await page.keyboard.press("Control+V");
  await answerOf("a\r\nb\nc\r\n");
  await page.keyboard.type("d");
  await answerOf("a\r\nb\nc\r\nd");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Control+V");
  await answerOf("a\r\nb\nc\r\na\r\nb\nc\r\nd");
  await page.keyboard.press("Backspace");
  await answerOf("a\r\nb\nca\r\nb\nc\r\nd");
  assertQuiet();
});

test("a number is shown as it was opened", async (t) => {
  const { page } = await visit(t, { permissions });
  await choose(page, "openPaymentResource");
  const text = '{"z":1.0,"big":1e400,"2":[ ],"1":12345678901234567890,"a":{"a":"\\u0041"}}';
  const key = "0".repeat(32);
  const cipher = createCipheriv("aes-256-gcm", key, "0".repeat(12));
  cipher.setAAD(Buffer.from("x"));
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  const ciphertext = sealed.toString("base64");
  await page
    .getByLabel("resource")
    .fill(JSON.stringify({ nonce: "0".repeat(12), associated_data: "x", ciphertext }));
  await page.getByLabel("APIv3 密钥", { exact: true }).fill(key);
  await page.locator(".callout .json").waitFor();
  const shown = await page.locator(".json").allTextContents();
  assert.ok(
    shown.some((one) => one.includes('"z": 1.0,\n')),
    shown.join("\n"),
  );
});

test("a list: one entry more by keyboard alone, and one less", async (t) => {
  const { page, assertQuiet } = await visit(t);
  await show(page, samples[0]);
  const [{ options }] = samples;
  const press = async (name) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await press("再加一个 session_key");
  assert.ok(await page.getByLabel("session_key 2", { exact: true }).evaluate(isFocused));
  // An entry that is still empty changes nothing.
  assert.equal(await page.locator(".callout").getAttribute("data-tone"), "ok");
  await page.keyboard.type(options.sessionKey);
  await page.getByLabel("session_key 1", { exact: true }).fill("MDEyMzQ1Njc4OWFiY2RlZg==");
  await page.getByText('"sessionKey": 1').waitFor();
  await press("移除第 1 个 session_key");
  await page.getByText('"sessionKey": 0').waitFor();
  assert.ok(await page.getByRole("button", { name: "再加一个 session_key" }).evaluate(isFocused));
  assert.equal(
    await page.getByLabel("session_key", { exact: true }).inputValue(),
    options.sessionKey,
  );
  assertQuiet();
});

function isFocused(element) {
  return document.activeElement === element;
}

test("an age is measured from a moment", async (t) => {
  const { page } = await visit(t);
  await show(page, samples[0]);
  await page.getByLabel("最长有效时间").fill("60");
  await page.locator('.callout[data-tone="note"]').getByText("当前时间").waitFor();
  await page.getByRole("button", { name: "填入此刻" }).click();
  await page.locator(".callout", { hasText: "WATERMARK_EXPIRED" }).waitFor();
});

test("keys and certificates are lists, too", async (t) => {
  const { page } = await visit(t);
  for (const [tcId, count] of [
    ["pay-notify-rotation", 2],
    ["api-verify-renewed", 2],
    ["pay-notify-certificate", 1],
  ]) {
    await show(
      page,
      samples.find((one) => one.tcId === tcId),
    );
    await page
      .locator(".entry")
      .nth(count - 1)
      .waitFor();
    assert.equal(await page.locator(".entry").count(), count);
  }
});

test("one goes on where another ended", async (t) => {
  const { page, assertQuiet } = await visit(t);
  const sampleOf = (tcId) => samples.find((one) => one.tcId === tcId);
  await show(page, sampleOf("doc-api-verify"));
  await page.getByRole("button", { name: "解密这个响应" }).click();
  await page.locator(".form h2 code", { hasText: "openApiResponse" }).waitFor();
  const { options } = sampleOf("doc-api-verify");
  const inputOf = (label) => page.getByLabel(label).first().inputValue();
  assert.equal(await inputOf("时间戳"), String(vector("doc-api-verify").answer.timestamp));
  assert.equal(await inputOf("AppID"), options.appId);
  assert.ok(await page.getByLabel("对称密钥编号").evaluate(isFocused));
  await show(page, sampleOf("doc-api-seal"));
  await page.getByRole("button", { name: "为这个请求签名" }).click();
  await page.locator(".form h2 code", { hasText: "signApiRequest" }).waitFor();
  assert.equal(await inputOf("包体"), vector("doc-api-seal").answer.body);
  assertQuiet();
});

test("what is filled in outlasts a look at another panel", async (t) => {
  const { page } = await visit(t);
  await show(page, samples[0]);
  await page.getByRole("link", { name: "规则目录" }).click();
  await page.locator(".rule").first().waitFor();
  await page.goBack();
  await page.locator('.callout[data-tone="ok"]').waitFor();
});

test("what is not filled in yet is no failure; clearing clears", async (t) => {
  const { page } = await visit(t);
  await show(page, samples[0]);
  await page.getByLabel("AppID", { exact: true }).fill("");
  await page.locator('.callout[data-tone="note"]').waitFor();
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByText("结果会出现在这里").waitFor();
});

test("in English nothing is Chinese but the data", async (t) => {
  const { page } = await visit(t, { address: "#compute/en" });
  for (const computation of computations) {
    await choose(page, computation);
    const text = await page.locator("main").innerText();
    assert.doesNotMatch(text.replace(/\([^()]*\)/g, ""), HAN, computation);
    await page.locator("[data-sample]").first().click();
    await page.locator(".steps").waitFor();
    for (const title of await page
      .locator(".step-title, .callout h2, .callout h3")
      .allTextContents())
      assert.doesNotMatch(title, HAN, computation);
  }
});

test("keyboard only: choose, load a sample, go to the failed step", async (t) => {
  const { page } = await visit(t);
  const press = async (name) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };
  await press("验证 rawData");
  await press("重新序列化过");
  await press("查看这一步");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.step), "compare");
});

for (const width of [360, 768]) {
  test(`nothing is wider than a screen of ${width}`, async (t) => {
    const { page } = await visit(t, { width });
    for (const computation of computations) {
      await choose(page, computation);
      await page.locator("[data-sample]").first().click();
      await page.locator(".steps").waitFor();
      const content = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(content <= width, `${computation}: ${content}`);
    }
  });
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing serious: ${colorScheme}`, async (t) => {
    const { page } = await visit(t, { colorScheme, bypassCSP: true });
    for (const tcId of [
      undefined,
      "official-encrypteddata",
      "pay-rsa-pkcs8",
      "api-verify-rebuilt",
    ]) {
      if (tcId)
        await show(
          page,
          samples.find((one) => one.tcId === tcId),
        );
      assert.deepEqual(await axe(page), []);
    }
  });
}
