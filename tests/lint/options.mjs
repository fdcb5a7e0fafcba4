// What each option does.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { lintProject } from "@weseal/cli";

import { both } from "./lib/backends.mjs";
import { APP, FOUND, folder } from "./lib/folder.mjs";

const OPTIONS = { asOf: "2026-11-21", locale: "en" };

const rules = (report) => report.findings.map(({ rule }) => rule);
const linted = (project, options) => both(project, { ...OPTIONS, ...options }, assert.deepEqual);
const files = (contents) => Object.entries(contents).map(([path, content]) => ({ path, content }));

test("what is generated is looked at on request, and never the packages", async () => {
  const built = { "dist/app.json": APP["app.json"], "dist/pages/index/index.js": APP["app.js"] };
  const top = folder({
    ...built,
    "dist/pages/index/index.wxml": "",
    "node_modules/a/app.json": "{",
  });
  assert.deepEqual((await linted(top)).model.apps, []);
  const [app, ...others] = (await linted(top, { generated: true })).model.apps;
  assert.equal(app.root, "dist");
  assert.deepEqual(others, []);
});

test("the declared types of information in each form", async () => {
  const declared = ["Address", "UserInfo"];
  const payload = {
    owner_setting: { contact_email: "a@b.c", notice_method: "弹窗" },
    setting_list: declared.map((privacy_key) => ({ privacy_key, privacy_text: "收货" })),
  };
  const list = await linted(files(APP), { privacy: declared });
  const object = await linted(files(APP), { privacy: { privacy: declared } });
  const setting = await linted(files(APP), { privacy: payload });
  assert.deepEqual(object, list);
  assert.deepEqual(setting, list);
  assert.ok(!rules(list).includes("privacy-undeclared"), rules(list).join());
  const nothing = await linted(files(APP), { privacy: [] });
  assert.ok(rules(nothing).includes("privacy-undeclared"), rules(nothing).join());
});

test("rules that are not wanted are silent, and so are those of another time", async () => {
  assert.deepEqual(rules(await linted(files(APP))), [FOUND]);
  assert.deepEqual(rules(await linted(files(APP), { ignore: [FOUND] })), []);
  assert.deepEqual(rules(await linted(files(APP), { asOf: "2021-01-01" })), []);
});

test("both languages", async () => {
  const [chinese] = (await linted(files(APP), { locale: "zh-CN" })).findings;
  const [english] = (await linted(files(APP), { locale: "en" })).findings;
  assert.match(chinese.message, /[一-龥]/);
  assert.doesNotMatch(english.message + english.help, /[一-龥]/);
  assert.equal(chinese.rule, english.rule);
});

test("a language that there is not is refused, as every other wrong option", async () => {
  for (const locale of ["fr", 1]) {
    const refused = { code: "INVALID_ARGUMENT", message: /locale/ };
    await assert.rejects(lintProject(files(APP), { ...OPTIONS, locale }), refused);
  }
});

test("spans cut what is meant out of the text", async () => {
  const text = "\ufeff// 位置𝄞\r\nPage({ 名: '𝄞', onLoad() { wx.getUserInfo({}) } })";
  const top = folder({ ...APP, "pages/index/index.js": text });
  const { findings } = await linted(top);
  const finding = findings.find(({ rule }) => rule === "retired-get-user-info");
  const read = readFileSync(join(top, finding.file), "utf8");
  assert.equal(read.slice(...finding.span), "getUserInfo");
  assert.equal(
    read.split("\n")[finding.line - 1].slice(finding.column - 1, finding.column + 10),
    "getUserInfo",
  );
});
