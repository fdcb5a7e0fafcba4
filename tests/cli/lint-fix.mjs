// `weseal lint --fix` and `--fix-dry-run`, on copies of projects.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { folder, LOCALES, projectCopy, weseal } from "./lib/weseal.mjs";

const lint = (cwd, ...args) => weseal(["lint", ...args, "--locale", "en"], { cwd, env: {} });

/** All files of a folder with their texts. */
function textsOf(path) {
  const names = readdirSync(path, { recursive: true }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), "latin1")]));
}

/** Runs it and tells which files are others than before. */
async function changed(path, ...args) {
  const before = textsOf(path);
  const result = await lint(path, ...args);
  const after = textsOf(path);
  const names = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  return { ...result, names };
}

/** Which project, and what is in its file afterwards that was not. */
const PROJECTS = [
  ["declared-exclusive", "app.json", '    "getLocation",\n    "chooseLocation"\n'],
  ["uni-app", "manifest.json", '["getLocation", "chooseLocation"]'],
  ["taro", "src/app.config.ts", '"choosePoi", "chooseLocation", "chooseAddress"]'],
];

for (const [name, file, words] of PROJECTS) {
  test(`${name}: only ${file} changes, a second time nothing, and what was put right is not found`, async () => {
    const project = projectCopy(name);
    addUses(name, project);
    const before = readFileSync(join(project, file), "utf8");
    const first = await changed(project, "--fix");
    assert.deepEqual(first.names, [file], first.stdout + first.stderr);
    assert.match(first.stderr, new RegExp(`^✓ \\d+ put right: ${file.replaceAll(".", "\\.")}\n$`));
    const after = readFileSync(join(project, file), "utf8");
    assert.ok(!before.includes(words) && after.includes(words), after);
    for (const comment of before.match(/\/\*.*?\*\/|\/\/ .*/g) ?? [])
      assert.ok(after.includes(comment), comment);
    const second = await changed(project, "--fix");
    assert.deepEqual(second.names, []);
    assert.equal(second.stderr, "");
    assert.equal(second.stdout, first.stdout, "what the first run said of what is left");
    for (const rule of ["app-private-infos-undeclared", "app-private-infos-name"])
      assert.ok(!second.stdout.includes(`[${rule}]`), second.stdout);
  });
}

/** Code that uses one interface more. */
function addUses(name, project) {
  const files = {
    "uni-app": [
      "App.vue",
      "<script>\nexport default { onShow() { uni.chooseLocation({}) } }\n</script>\n",
    ],
    taro: ["src/app.ts", 'import Taro from "@tarojs/taro";\nTaro.chooseAddress({});\n'],
  };
  if (files[name] === undefined) return;
  const [file, text] = files[name];
  writeFileSync(join(project, file), text);
}

const APP = {
  "app.json": '\ufeff{\r\n\t"pages": ["pages/a"],\r\n\t"requiredPrivateInfos": ["bad"]\r\n}\r\n',
  "app.js": "App({ onLaunch() { wx.onNeedPrivacyAuthorization((resolve) => ask(resolve)) } })",
  "pages/a.wxml": '<button id="ok" open-type="agreePrivacyAuthorization"/>',
  "pages/a.js": "Page({ a() { wx.chooseAddress(); wx.choosePoi() } })",
};

test("--fix: mark, line breaks and rights of the file stay", async () => {
  const project = folder(APP);
  const path = join(project, "app.json");
  chmodSync(path, 0o640);
  const { code, names } = await changed(project, "--fix");
  assert.deepEqual([code, names], [0, ["app.json"]]);
  const expected = APP["app.json"].replace('"bad"', '"choosePoi", "chooseAddress"');
  assert.equal(readFileSync(path, "utf8"), expected);
  assert.equal(statSync(path).mode & 0o777, 0o640);
});

test("--fix in a generated tree, from within, touches nothing", async () => {
  const inside = Object.entries(APP).map(([name, text]) => [`dist/mp/${name}`, text]);
  const project = folder(Object.fromEntries(inside));
  for (const below of ["dist", "dist/mp"]) {
    const { stdout, names } = await changed(join(project, below), "--fix");
    assert.ok(stdout.includes("[app-private-infos-undeclared]"), stdout);
    assert.deepEqual(names, []);
  }
});

test("--fix with --format json: only data on standard output, of what is left", async () => {
  const { code, stdout, stderr } = await lint(folder(APP), "--fix", "--format", "json");
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout).summary, { error: 0, warning: 0, info: 0 });
  assert.match(stderr, /3 put right: app\.json/);
});

for (const locale of LOCALES) {
  test(`${locale}: --fix says what it has done`, async () => {
    const { stderr } = await weseal(["lint", "--fix", "--locale", locale], {
      cwd: folder(APP),
      env: {},
    });
    assert.match(stderr, locale === "en" ? /3 put right: / : /已修正 3 个问题：/);
  });
}

test("--fix-dry-run: a diff that patch understands, and nothing is written", async () => {
  const project = folder(APP);
  const { code, stdout, names } = await changed(project, "--fix-dry-run");
  assert.deepEqual([code, names], [1, []]);
  assert.match(stdout, /^--- app\.json\n\+\+\+ app\.json\n@@ -1,4 \+1,4 @@\n/);
  assert.ok(stdout.includes('-\t"requiredPrivateInfos": ["bad"]\r\n'), stdout);
  assert.ok(
    stdout.includes('+\t"requiredPrivateInfos": ["choosePoi", "chooseAddress"]\r\n'),
    stdout,
  );
  assert.ok(!stdout.includes("\x1b"));
});

/** How many lines stand between two changes, and how many hunks show them. */
for (const [between, hunks] of [
  [40, 2],
  [8000, 1],
]) {
  test(`--fix-dry-run of a file with changes ${between} lines apart`, async () => {
    const lines = Array.from({ length: between }, (_, index) => `  "x${index}": ${index},\n`);
    const text = `{\n  "requiredPrivateInfos": [\n    "bad",\n    "choosePoi"\n  ],\n${lines.join("")}  "pages": ["pages/a"]\n}\n`;
    const project = folder({
      ...APP,
      "app.json": text,
      "pages/a.js": "Page({ a() { wx.choosePoi(); wx.getBackgroundAudioManager() } })",
    });
    const { stdout } = await lint(project, "--fix-dry-run");
    assert.equal(stdout.match(/^@@/gm).length, hunks);
    writeFileSync(join(project, "fix.diff"), stdout);
    execFileSync("git", ["apply", "-p0", "fix.diff"], { cwd: project });
    const patched = readFileSync(join(project, "app.json"), "utf8");
    // Where a number is wrong, Git finds the place by itself.
    for (const [, old, young, kept] of stdout.matchAll(/^@@ -(\d+).* \+(\d+).* @@\n (.*)$/gm)) {
      assert.equal(text.split("\n")[old - 1], kept);
      assert.equal(patched.split("\n")[young - 1], kept);
    }
    writeFileSync(join(project, "app.json"), text);
    await lint(project, "--fix");
    assert.equal(readFileSync(join(project, "app.json"), "utf8"), patched);
    assert.deepEqual(JSON.parse(patched).requiredBackgroundModes, ["audio"]);
  });
}

test("--fix-dry-run where there is nothing to put right", async () => {
  const project = folder({ ...APP, "app.json": '{"pages":["pages/a"]}', "pages/a.js": "Page({})" });
  const { code, stdout } = await lint(project, "--fix-dry-run");
  assert.deepEqual([code, stdout], [0, "✓ nothing to put right\n"]);
});

test("fuzzy beside precise is left to a person", async () => {
  const project = folder({
    ...APP,
    "app.json": '{"pages":["pages/a"]}',
    "pages/a.js": "Page({ a() { wx.getFuzzyLocation(); wx.getLocation() } })",
  });
  const { code, names, stdout } = await changed(project, "--fix");
  assert.deepEqual([code, names], [1, []]);
  assert.ok(stdout.includes("[app-private-infos-exclusive-used]"));
});

/** Preloaded: nothing can be written. */
const READ_ONLY = `--import=data:text/javascript,${encodeURIComponent(`
  import promises from "node:fs/promises";
  import { syncBuiltinESMExports } from "node:module";
  promises.writeFile = async () => { throw Object.assign(new Error(), { code: "EROFS" }); };
  syncBuiltinESMExports();
`)}`;

test("a file that cannot be written is said in a line", async () => {
  const project = folder({ ...APP, "project.config.json": "{}" });
  for (const [args, file] of [
    [["lint", "--fix"], "app.json"],
    [["init", "devtools"], "project.config.json"],
  ]) {
    const { code, stdout, stderr } = await weseal([...args, "--locale", "en"], {
      cwd: project,
      env: { NODE_OPTIONS: READ_ONLY },
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.equal(stderr, `error: cannot write ${file}: EROFS\n`);
  }
});

test("progress on a terminal, and none elsewhere", async () => {
  const line = "process.stderr.isTTY=true";
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${line}`, TERM: "xterm" };
  const shown = await weseal(["lint"], { cwd: folder(APP), env });
  assert.match(shown.stderr, /\d+\/\d+/);
  assert.ok(shown.stderr.endsWith("\r\x1b[K"), "nothing of it stays");
  const quiet = await weseal(["lint"], { cwd: folder(APP), env: {} });
  assert.equal(quiet.stderr, "");
  assert.equal(quiet.stdout, shown.stdout);
});
