// A whole project: given as a folder, a zip or a sample, it is linted in a worker as everywhere else; what is no
// project is refused, and nothing of it leaves the page.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { reportDifference } from "../conformance/projects.mjs";
import { expectedOf, filesOf, folderOf } from "../lint/lib/projects.mjs";
import { permissions } from "./lib/copied.mjs";
import { hosted } from "./lib/hosted.mjs";
import { axe } from "./lib/page.mjs";
import { zipOf } from "./lib/zip.mjs";

const HAN = /\p{Script=Han}/u;
const OFFLINE = new URL("../../www/dist/offline.html", import.meta.url).href;

const { site, browser } = hosted();

async function open(t, options, address = `${site.address}#project`) {
  const visit = await browser.visit(address, options);
  t.after(visit.close);
  return visit;
}

const chooseFolder = (page, folder) => page.locator("input[webkitdirectory]").setInputFiles(folder);

const chooseZip = (page, buffer, name = "demo.zip") =>
  page
    .locator('input[accept*=".zip"]')
    .setInputFiles({ name, mimeType: "application/zip", buffer });

const sample = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** A zip of a project, this folder around it. */
const archive = (name, around = "") =>
  zipOf(filesOf(name).map(({ path, content }) => ({ name: around + path, content })));

/** The report, as it is copied: what the page shows is drawn from it. */
async function copiedReport(page) {
  await page.getByRole("button", { name: "复制为 JSON" }).click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  return JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
}

/** Without what is found in almost every project, and has no place in what is expected. */
const withoutCommon = (report) => ({
  ...report,
  findings: report.findings.filter(({ rule }) => rule !== "privacy-handler"),
});

test("a chosen folder has the report that its tests expect, whatever lies in node_modules", async (t) => {
  const folder = join(mkdtempSync(join(tmpdir(), "weseal-")), "demo");
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(folderOf("uni-app"), folder, { recursive: true });
  mkdirSync(join(folder, "node_modules/other"), { recursive: true });
  writeFileSync(join(folder, "node_modules/other/app.json"), '{"pages":["a"]}');
  const { page, asked, assertQuiet } = await open(t, { permissions });
  await chooseFolder(page, folder);
  await page.locator(".callout").waitFor();
  const report = await copiedReport(page);
  assert.equal(reportDifference(withoutCommon(report), expectedOf("uni-app")), undefined);
  await page.locator('[data-used="wx.chooseLocation"][data-declared="no"]').waitFor();
  await page.locator('[data-used="wx.getLocation"][data-declared="yes"]').waitFor();
  for (const url of asked) assert.ok(url.startsWith(site.address), url);
  assertQuiet();
});

test("a dropped folder is walked, and so is a dropped zip", async (t) => {
  const { page, assertQuiet } = await open(t, { permissions });
  const devtools = await page.context().newCDPSession(page);
  const drop = async (path) => {
    const at = { x: 400, y: 400, data: { items: [], files: [path], dragOperationsMask: 1 } };
    for (const type of ["dragEnter", "dragOver"])
      await devtools.send("Input.dispatchDragEvent", { type, ...at });
    await page.locator(".drop[data-over]").waitFor();
    await devtools.send("Input.dispatchDragEvent", { type: "drop", ...at });
    await page.locator(".callout").waitFor();
  };
  await drop(folderOf("taro"));
  const report = await copiedReport(page);
  assert.equal(reportDifference(withoutCommon(report), expectedOf("taro")), undefined);
  const folder = mkdtempSync(join(tmpdir(), "weseal-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "mpx.zip"), archive("mpx", "dist/"));
  await page.getByRole("button", { name: "清空" }).first().click();
  await page.locator(".callout").waitFor({ state: "detached" });
  await drop(join(folder, "mpx.zip"));
  const zipped = await copiedReport(page);
  assert.equal(reportDifference(withoutCommon(zipped), expectedOf("mpx")), undefined);
  assertQuiet();
});

test("names of a zip from a Chinese Windows are read, and what is found is shown with its source", async (t) => {
  const { page, assertQuiet } = await open(t);
  const folder = Buffer.from("d2b3c3e62f", "hex"); // 页面/ in GBK
  const files = [
    { name: "app.json", content: '{"pages":["页面/index"]}' },
    { name: Buffer.concat([folder, Buffer.from("index.js")]), content: "Page({})" },
    {
      name: Buffer.concat([folder, Buffer.from("index.wxml")]),
      content: '<view>\n  <open-data type="userNickName"/>\n</view>',
    },
  ];
  await chooseZip(page, zipOf(files));
  const found = page.locator('[data-file="页面/index.wxml"] [data-rule="retired-open-data"]');
  await found.waitFor();
  assert.match(await found.locator("mark").innerText(), /^<open-data/);
  assert.equal(await found.locator(".code-number").nth(1).innerText(), "2");
  assertQuiet();
});

const APP = { name: "app.json", content: '{"pages":["a"]}' };
const BOMB = Buffer.alloc(64 << 20, " ");

for (const [what, zip, said] of [
  ["what is no zip", () => Buffer.from("PK, but no zip"), "不完整"],
  ["half a zip", () => archive("taro").subarray(0, 2000), "不完整"],
  ["a path that leads out", () => zipOf([APP, { name: "../a.js", content: "" }]), "指向外部"],
  ["an absolute path", () => zipOf([APP, { name: "C:\\a.js", content: "" }]), "指向外部"],
  ["a password", () => zipOf([{ ...APP, isEncrypted: true }]), "加了密码"],
  [
    "a bomb that says its size",
    () => zipOf([APP, { name: "a.js", content: "", size: 2 ** 32 - 2 }]),
    "超过 2 GiB",
  ],
  [
    "a bomb that denies it",
    () => zipOf([{ name: "app.json", content: BOMB, size: 15 }]),
    "内容与它自己的目录不符",
  ],
  [
    "nothing in it",
    () => zipOf([{ name: "node_modules/a.js", content: "" }]),
    "没有可以检查的文件",
  ],
])
  test(`a zip is refused, and why is said: ${what}`, async (t) => {
    const { page, assertQuiet } = await open(t);
    await chooseZip(page, zip());
    await page.locator('.callout[data-tone="failed"]').getByText(said).waitFor();
    assertQuiet();
  });

test("it can be cancelled while it runs, and begun again", async (t) => {
  const { page } = await open(t);
  let release = () => {};
  await page.context().route("**/*.wasm", async (route) => {
    await new Promise((resolve) => {
      release = resolve;
    });
    await route.continue().catch(() => {});
  });
  await sample(page, "Taro");
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("检查结果显示在这里").waitFor();
  await page.waitForFunction(() => document.querySelectorAll("progress").length === 0);
  assert.equal(page.workers().length, 0);
  await page.context().unroute("**/*.wasm");
  release();
  await sample(page, "uni-app");
  await page.locator('[data-rule="app-private-infos-undeclared"]').waitFor();
});

test("without the linter it says so", async (t) => {
  const { page } = await open(t, { without: "**/*lint*.wasm" });
  await sample(page, "Taro");
  await page.locator('.callout[data-tone="failed"]').getByText("检查没有完成").waitFor();
});

test("the options are those of the linter: what is declared, what is left out, and what it does not take", async (t) => {
  const { page, assertQuiet } = await open(t);
  await sample(page, "Taro");
  await page.locator(".project-finding").first().waitFor();
  await page.getByText("只有你知道的情况").click();
  await page.getByLabel("隐私保护指引里已声明的信息").fill("Location");
  await page
    .locator('[data-rule^="privacy-"][data-severity="error"], [data-rule="privacy-undeclared"]')
    .first()
    .waitFor();
  await page.getByLabel("不检查的规则").fill("app-private-infos-undeclared\nprivacy-handler");
  await page.locator('[data-rule="app-private-infos-undeclared"]').waitFor({ state: "detached" });
  await page.getByLabel("不检查的规则").fill("no-such-rule");
  await page.locator(".callout").getByText("没有这条规则").waitFor();
  await page.getByLabel("不检查的规则").fill("");
  await page.locator('[data-rule="app-private-infos-undeclared"]').waitFor();
  assertQuiet();
});

test("what needs no decision: the file as it should be is copied, with everything else in it", async (t) => {
  const { page, assertQuiet } = await open(t, { permissions });
  const config = (names) =>
    `\ufeff{\r\n\t"pages": ["页/a"],\r\n\t"requiredPrivateInfos": [${names}]\r\n}\r\n`;
  const files = [
    { name: "app.json", content: config('"choosePoi"') },
    { name: "页/a.wxml", content: "" },
    { name: "页/a.js", content: "Page({ onLoad() { wx.choosePoi({}); wx.chooseAddress({}) } })" },
  ];
  await chooseZip(page, zipOf(files));
  await page
    .locator('[data-rule="app-private-infos-undeclared"]')
    .getByRole("button", { name: "复制改好的 app.json" })
    .click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text, config('"choosePoi", "chooseAddress"'));
  assertQuiet();
});

test("keyboard only: a sample, its errors alone, the related place with its source", async (t) => {
  const { page, assertQuiet } = await open(t);
  const tabTo = async (text) => {
    for (let count = 0; count < 80; count += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement.textContent);
      if (focused.startsWith(text)) return page.keyboard.press("Enter");
    }
    assert.fail(`Tab does not reach ${text}`);
  };
  await tabTo("uni-app");
  await page.locator(".project-finding").first().waitFor();
  await tabTo("错误");
  assert.equal(await page.locator('.project-finding:not([data-severity="error"])').count(), 0);
  await tabTo("相关位置");
  await page.locator(".names .code mark").waitFor();
  assertQuiet();
});

test("a voice says what runs and the verdict", async (t) => {
  const { page } = await open(t);
  const status = page.locator('.result > [role="status"]');
  await sample(page, "模板");
  const title = page.locator(".callout-title");
  await title.waitFor();
  const said = (await title.textContent()).trim();
  await status.getByText(said, { exact: true }).waitFor({ state: "attached" });
});

test("English: no Chinese but what stands in the project and in the titles of documents", async (t) => {
  const { page, assertQuiet } = await open(t, { locale: "en-GB" });
  for (const name of ["uni-app", "Taro", "Cloud functions"]) {
    await sample(page, name);
    await page.locator(".running strong").waitFor();
    await page.locator(".callout").waitFor();
    await page.locator(".code").first().waitFor();
    const text = await page.locator("main").evaluate((main) => {
      const copy = main.cloneNode(true);
      for (const part of copy.querySelectorAll("[lang], .code")) part.remove();
      return copy.textContent;
    });
    assert.doesNotMatch(text.replace(/\([^()]*\)/g, ""), HAN, name);
  }
  assertQuiet();
});

test("nothing of it is loaded before it is asked for, nor anything of zips before there is one", async (t) => {
  const { page, asked } = await open(t, {}, site.address);
  await page.getByRole("button", { name: "安全模式 JSON" }).click();
  await page.locator('.callout[data-tone="ok"]').waitFor();
  assert.deepEqual(
    asked.filter((url) => /project|lint|zip|worker/.test(url)),
    [],
  );
  await page.getByRole("link", { name: "项目", exact: true }).click();
  await sample(page, "Taro");
  await page.locator(".project-finding").first().waitFor();
  assert.deepEqual(
    asked.filter((url) => /zip/.test(url)),
    [],
  );
});

test("the one file for the disk lints, too, and reads nothing else", async (t) => {
  const { page, asked, assertQuiet } = await open(t, {}, `${OFFLINE}#project`);
  await chooseZip(page, archive("taro", "demo/"));
  await page.locator('[data-rule="app-private-infos-undeclared"]').waitFor();
  for (const url of asked) assert.ok(/^(file|data|blob):/.test(url), url.slice(0, 80));
  assertQuiet();
});

for (const width of [360, 768, 1360])
  test(`nothing is wider than a screen of ${width}`, async (t) => {
    const { page } = await open(t, { width });
    for (const name of ["Taro", "模板"]) {
      await sample(page, name);
      await page.locator(".code").first().waitFor();
      for (const toggle of await page.locator(".used .link, .names summary").all())
        await toggle.click();
      const [content, screen] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      assert.ok(content <= screen, `${name}: ${content} of ${screen}`);
    }
  });

for (const colorScheme of ["light", "dark"])
  test(`axe finds nothing: ${colorScheme}`, async (t) => {
    const { page } = await open(t, { colorScheme, bypassCSP: true });
    assert.deepEqual(await axe(page), []);
    await page.getByText("只有你知道的情况").click();
    await sample(page, "uni-app");
    await page.locator(".code").first().waitFor();
    for (const toggle of await page.locator(".used .link, .names summary").all())
      await toggle.click();
    await page.locator(".names .code").first().waitFor();
    assert.deepEqual(await axe(page), []);
  });
