// Input that is broken, large, deep or closed: a finding or an error, the same on both backends, and everything else
// is still looked at.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { lintProject } from "@weseal/cli";

import { BACKENDS, both, on } from "./lib/backends.mjs";
import { APP, FOUND, folder } from "./lib/folder.mjs";

const OPTIONS = { asOf: "2026-11-21", locale: "en" };

/** The rules that have found something, each once. */
const rules = (report) => [...new Set(report.findings.map(({ rule }) => rule))].sort();

/** Both backends on a folder. */
const linted = (top) => both(top, OPTIONS, assert.deepEqual);

test("a syntax error is one finding, and the rest is judged", async () => {
  const broken = { "utils/a.js": "const = 1; wx.getLocation(", "utils/b.js": "wx.login()" };
  const report = await linted(folder({ ...APP, ...broken, "pages/index/more.js": "}" }));
  assert.deepEqual(rules(report), [FOUND, "project-script-syntax"]);
  assert.equal(report.findings.length, 3);
  assert.equal(report.findings.at(-1).file, "utils/a.js");
});

test("a file of 5 MB is looked at, one of 20 MB is a finding", async () => {
  const line = "Page({ onLoad() { wx.login({}) } });\n";
  const large = { "pages/index/large.js": line.repeat((5 << 20) / line.length) };
  const report = await linted(folder({ ...APP, ...large }));
  assert.deepEqual(rules(report), [FOUND]);
  const uses = report.model.apps[0].used.find(({ name }) => name === "wx.login");
  assert.equal(uses.places.length, Math.floor((5 << 20) / line.length));
  const larger = { "pages/index/larger.js": line.repeat((20 << 20) / line.length) };
  assert.deepEqual(rules(await linted(folder({ ...APP, ...larger }))), [
    FOUND,
    "project-too-large",
  ]);
});

test("bytes that are no UTF-8 are a finding", async () => {
  const bytes = { "pages/index/gbk.js": Buffer.from("d6d0cec4", "hex"), "x.json": Buffer.of(0xff) };
  const report = await linted(folder({ ...APP, ...bytes, "logo.png": Buffer.of(0x89, 0xff) }));
  assert.deepEqual(rules(report), [FOUND, "project-not-utf8"]);
  assert.equal(report.findings.length, 2);
});

test("a name that is no UTF-8 is one", { skip: process.platform !== "linux" }, async () => {
  const top = folder(APP);
  const name = Buffer.concat([
    Buffer.from(`${top}/pages/index/`),
    Buffer.of(0xff),
    Buffer.from(".js"),
  ]);
  writeFileSync(name, "wx.login()");
  const report = await linted(top);
  assert.deepEqual(rules(report), [FOUND]);
  assert.ok(report.model.apps[0].used.some(({ name: used }) => used === "wx.login"));
});

test("links are not followed, in circles or elsewhere", async () => {
  const top = folder(APP);
  symlinkSync(top, join(top, "pages/circle"));
  symlinkSync("self", join(top, "self"));
  symlinkSync("/", join(top, "everything"));
  symlinkSync("index.js", join(top, "pages/index/again.js"));
  assert.deepEqual(rules(await linted(top)), [FOUND]);
});

test("a folder and a file that cannot be read are findings", async () => {
  const top = folder({
    ...APP,
    "pages/closed/a.js": "wx.login()",
    "pages/index/shut.js": "wx.login()",
  });
  chmodSync(top, 0o755);
  chmodSync(join(top, "pages/closed"), 0);
  chmodSync(join(top, "pages/index/shut.js"), 0);
  // The superuser may read everything: somebody else asks.
  const script = fileURLToPath(new URL("lib/print.mjs", import.meta.url));
  const other = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  for (const backend of BACKENDS) {
    const env = { ...process.env, WESEAL_BACKEND: backend };
    const { stdout } = await promisify(execFile)(process.execPath, [script, top], {
      env,
      ...other,
    });
    const found = JSON.parse(stdout).findings.filter(({ rule }) => rule === "project-unreadable");
    assert.deepEqual(
      found.map(({ file }) => file),
      ["pages/closed", "pages/index/shut.js"],
      backend,
    );
  }
});

test("100,000 files", async () => {
  const top = folder(APP);
  for (let folders = 0; folders < 100; folders += 1) {
    const inner = join(top, `pages/${folders}`);
    mkdirSync(inner);
    for (let files = 0; files < 1000; files += 1) {
      writeFileSync(join(inner, `${files}.js`), "wx.login()");
    }
  }
  const progress = [];
  for (const backend of BACKENDS) {
    const report = await on(backend, () =>
      lintProject(top, { ...OPTIONS, onProgress: (...far) => progress.push(far) }),
    );
    assert.deepEqual(rules(report), [FOUND], backend);
    assert.equal(report.model.apps[0].files, 100_003);
    // With app.json, which is no unit.
    assert.deepEqual(progress.at(-1), [100_004, 100_004]);
  }
});

test("what is nested deeply", async () => {
  const deep = {
    "pages/index/a.js": `x=${"(".repeat(100_000)}`,
    "pages/index/b.js": `x=${"[".repeat(250)}${"]".repeat(250)}`,
    "pages/index/c.js": `x=1${"+1".repeat(100_000)}`,
    "pages/index/d.wxml": "<view>".repeat(100_000),
    "pages/index/index.json": "[".repeat(100_000),
    [`${"a/".repeat(500)}b.js`]: "wx.login()",
  };
  const report = await linted(folder({ ...APP, ...deep }));
  assert.deepEqual(rules(report), [FOUND, "project-json-syntax", "project-too-deep"]);
  assert.equal(report.model.apps[0].used.length, 4);
});

test("what is no project is an error with a code", async () => {
  for (const backend of BACKENDS) {
    const refused = async (project, options, reason) => {
      const run = () => lintProject(project, { ...OPTIONS, ...options });
      await assert.rejects(on(backend, run), (error) => {
        assert.equal(error.constructor.name, "WesealError");
        assert.equal(error.code, "INVALID_ARGUMENT", error.message);
        assert.match(error.message, reason);
        return true;
      });
    };
    await refused("/no/such/folder", {}, /project/);
    await refused("", {}, /project/);
    await refused(fileURLToPath(import.meta.url), {}, /project/);
    for (const project of [
      undefined,
      null,
      1,
      {},
      [1],
      [null],
      [{ path: "a.js" }],
      [{ content: "" }],
    ]) {
      await refused(project, {}, /project/);
    }
    await refused([], { asOf: "2026-02-30" }, /asOf/);
    for (const baseLibrary of ["new", "3.1000.0", "3.10", " 3.10.0"])
      await refused([], { baseLibrary }, /baseLibrary/);
    await refused([], { privacy: 1 }, /privacy/);
    await refused([], { privacy: [1] }, /privacy/);
    await refused([], { privacy: { setting_list: [{ key: "Location" }] } }, /privacy/);
    await refused([], { ignore: ["app-privat-infos"] }, /ignore\[0\]/);
    await refused([], { ignore: "app-private-infos-undeclared" }, /ignore/);
    await refused([], { baselibrary: "3.0.0" }, /baselibrary/);
    await refused([], { collectsPrivacy: "yes" }, /collectsPrivacy/);
    await refused([], { generated: 1 }, /generated/);
    const circle = {};
    circle.privacy = circle;
    await refused([], circle, /options/);
    await refused("/no/such/folder", { asOf: "today" }, /asOf/);
    assert.deepEqual(await on(backend, () => lintProject([], OPTIONS)), {
      findings: [],
      model: { apps: [] },
    });
  }
});
