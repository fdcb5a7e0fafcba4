// The table of a mini program: what has to be declared somewhere, and that it says nothing else than the findings do.

import assert from "node:assert/strict";
import { test } from "node:test";

import { both } from "./lib/backends.mjs";
import { APP } from "./lib/folder.mjs";

const OPTIONS = { asOf: "2026-11-21", locale: "en" };

/** The rows of the only mini program, as `name: uses, declared, types`. */
async function rows(contents) {
  const files = Object.entries(contents).map(([path, content]) => ({ path, content }));
  const { findings, model } = await both(files, OPTIONS, assert.deepEqual);
  const written = model.apps[0].table.map(
    ({ name, uses, reachable, declared = "-", privacy }) =>
      `${name}: ${uses}${reachable ? "" : " unreachable"}, ${declared}, ${privacy.join("+")}`,
  );
  return { written, rules: findings.map(({ rule }) => rule) };
}

const declaring = (...names) => ({
  ...APP,
  "app.json": JSON.stringify({ pages: ["pages/index/index"], requiredPrivateInfos: names }),
});

test("what requiredPrivateInfos has or lacks, what it has in vain, then what the guide alone names", async () => {
  const { written, rules } = await rows({
    ...declaring("choosePoi", "getLocation", "choosePoi"),
    "pages/index/index.js":
      "Page({ a() { wx.setClipboardData({}); wx.login(); wx.getLocation(); wx.getLocation() }, b() { return; wx.chooseAddress({}) } })",
  });
  assert.deepEqual(written, [
    "wx.chooseAddress: 1 unreachable, no, address",
    "wx.getLocation: 2, yes, location",
    "choosePoi: 0 unreachable, unused, ",
    "wx.setClipboardData: 1, -, clipboard",
  ]);
  assert.ok(rules.includes("app-private-infos-unused"));
});

test("a name that is misspelt is declared, and what is none has its finding alone", async () => {
  const { written, rules } = await rows({
    ...declaring("wx.choosePoi", "getfuzzylocation", "choosepoi", "nope"),
    "pages/index/index.js": "Page({ a() { wx.choosePoi({}) } })",
  });
  assert.deepEqual(written, [
    "wx.choosePoi: 1, yes, chosen location",
    "getFuzzyLocation: 0 unreachable, unused, ",
  ]);
  assert.ok(!rules.includes("app-private-infos-undeclared"));
  assert.ok(rules.includes("app-private-infos-name"));
});

test("what is not known to be unused is declared", async () => {
  const { written, rules } = await rows({
    ...declaring("choosePoi"),
    "pages/index/index.js": "const app = getApp(); Page({ a() { wx[app.name]({}) } })",
  });
  assert.deepEqual(written, ["choosePoi: 0 unreachable, yes, "]);
  assert.ok(!rules.includes("app-private-infos-unused"));
});

test("a plugin declares nothing: who uses it does", async () => {
  const { written } = await rows({
    "project.config.json": '{"compileType":"plugin","pluginRoot":"plugin/"}',
    "plugin/plugin.json": '{"main":"index.js"}',
    "plugin/index.js": "wx.getLocation({})",
  });
  assert.deepEqual(written, ["wx.getLocation: 1, -, location"]);
});
