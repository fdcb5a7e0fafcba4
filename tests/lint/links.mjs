// Links: what is behind them is read once, under its own path, and what leads out of the folder is said; the same on
// both backends.

import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { both } from "./lib/backends.mjs";
import { APP, folder } from "./lib/folder.mjs";

const OPTIONS = { asOf: "2026-11-21", locale: "en", ignore: ["privacy-handler"] };

test("links inside the folder lead to one file, and those out of it are said", async () => {
  const app = Object.entries(APP).map(([path, text]) => [`app/${path}`, text]);
  const top = folder({
    ...Object.fromEntries(app),
    "app/app.js":
      'import "./common/call";\nimport "./common/circle/call";\nimport "./away/a";\nApp({});\n',
    "parts/call.js": "wx.getUserInfo({});\n",
  });
  const elsewhere = folder({ "a.js": "wx.getUserProfile({});\n" });
  mkdirSync(join(top, "docs"));
  symlinkSync("../parts", join(top, "app/common"));
  symlinkSync("../parts", join(top, "parts/circle"));
  symlinkSync(elsewhere, join(top, "app/away"));
  symlinkSync(elsewhere, join(top, "docs/unused"));
  const { findings, model } = await both(top, OPTIONS, assert.deepEqual);
  const told = findings.map(({ file, rule }) => `${file} ${rule}`);
  assert.ok(told.includes("app/away project-code-outside"), told.join("\n"));
  assert.ok(!told.some((text) => text.startsWith("docs/")), told.join("\n"));
  const [{ used }] = model.apps;
  const places = used.find(({ name }) => name === "wx.getUserInfo").places;
  assert.deepEqual(
    places.map(({ file, line }) => `${file}:${line}`),
    ["parts/call.js:1"],
  );
});
