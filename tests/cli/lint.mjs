// `weseal lint`: every format and option, in both languages.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";

import { folder, LOCALES, projectCopy, REPOSITORY, weseal } from "./lib/weseal.mjs";

/** A project whose code uses what it does not declare, has a secret, and says all of it in wide characters. */
const SECRET = "0123456789abcdef0123456789abcdef";
const FILES = {
  "app.json": '{\n  "pages": ["pages/index/index"]\n}\n',
  "app.js": `App({ globalData: { appSecret: "${SECRET}" } });\n`,
  "pages/index/index.wxml": "<view/>\n",
  "pages/index/index.js":
    'Page({\n  去() {\n    const 说明 = "位置"; wx.chooseAddress({ 说明 });\n    wx.chooseAddress();\n  },\n});\n',
};
const cwd = folder(FILES);
const lint = (args = [], env = {}, where = cwd) => weseal(["lint", ...args], { cwd: where, env });

test("exit codes: findings, none, and by --fail-on", async () => {
  const clean = folder({
    ...FILES,
    "app.js": "App({ onLaunch() { wx.onNeedPrivacyAuthorization((resolve) => ask(resolve)) } })",
    "pages/index/index.wxml": '<button id="ok" open-type="agreePrivacyAuthorization"/>',
    "pages/index/index.js": "Page({})",
  });
  const bytes = folder({
    ...FILES,
    "app.js": Buffer.from("d6d0", "hex"),
    "pages/index/index.js": "",
  });
  const codes = [
    (await lint([], {}, bytes)).code,
    (await lint(["--fail-on", "error"], {}, bytes)).code,
    (await lint()).code,
    (await lint([], {}, clean)).code,
    (await lint(["--ignore", "app-private-infos-undeclared", "--ignore", "client-app-secret"]))
      .code,
    (await lint(["--ignore", "app-private-infos-undeclared", "--fail-on", "info"])).code,
  ];
  assert.deepEqual(codes, [1, 0, 1, 0, 0, 1]);
});

for (const locale of LOCALES) {
  test(`${locale}: findings below their files, then the table and the sum`, async () => {
    const { code, stdout, stderr } = await lint(["--locale", locale]);
    assert.deepEqual({ code, stderr }, { code: 1, stderr: "" });
    assert.ok(!stdout.includes("\x1b"), "no colour where there is no terminal");
    const word = locale === "en" ? "error" : "错误";
    assert.match(stdout, new RegExp(`^app\\.js \\(\\d+\\)\n\n${word}\\[client-app-secret\\]: `));
    assert.match(stdout, /\napp\.json \(\d+\)\n/);
    // The undeclared interface is shown where it is used first, and named where else.
    const use =
      ' ::: pages/index/index.js:3:25\n  |\n3 |     const 说明 = "位置"; wx.chooseAddress({ 说明 });\n  |                             ^^^^^^^^^^^^^\n';
    assert.ok(stdout.includes(use), stdout);
    assert.match(stdout, / {2}= \S+: pages\/index\/index\.js:4:8\n/);
    const table = locale === "en" ? /✗ not declared +address\n/ : /✗ 未声明 +地址\n/;
    assert.match(stdout, table);
    const sum = locale === "en" ? /--fix puts 1 of them right/ : /1 个可由 --fix 修正/;
    assert.match(stdout, sum);
  });
}

test("the columns of the table stand below each other where characters are wide", async () => {
  const { stdout } = await lint(["--locale", "zh-CN"]);
  const lines = stdout.split("\n");
  const index = lines.findIndex((line) => line.includes("requiredPrivateInfos  "));
  const wide = (text) =>
    [...text].reduce((width, char) => width + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0);
  const column = (line, text) => wide(line.slice(0, line.indexOf(text)));
  const row = lines.find((line) => line.includes("wx.chooseAddress ") && line.includes("✗"));
  assert.equal(column(lines[index], "requiredPrivateInfos"), column(row, "✗"));
  assert.equal(column(lines[index], "处理的信息"), column(row, "地址"));
});

test("colour where it is asked for, and nowhere else", async () => {
  const plain = await lint();
  const coloured = await lint([], { FORCE_COLOR: "1" });
  assert.ok(coloured.stdout.includes("\x1b["));
  assert.equal(stripVTControlCharacters(coloured.stdout), plain.stdout);
  assert.equal((await lint([], { FORCE_COLOR: "1", NO_COLOR: "1" })).stdout, plain.stdout);
});

for (const format of ["pretty", "json", "sarif", "github"]) {
  test(`${format}: shows no secret of the code`, async () => {
    const { code, stdout } = await lint(["--format", format]);
    assert.equal(code, 1);
    assert.ok(stdout.includes("client-app-secret") && !stdout.includes(SECRET), stdout);
  });
}

test("json: files, findings with places and edits, and the model", async () => {
  const { stdout } = await lint(["--format", "json"]);
  const { version, directory, summary, files, model } = JSON.parse(stdout);
  assert.deepEqual([version, directory], [1, "."]);
  const findings = files.flatMap((file) =>
    file.findings.map((own) => ({ ...own, file: file.file })),
  );
  assert.equal(findings.length, summary.error + summary.warning + summary.info);
  const found = findings.find(({ rule }) => rule === "app-private-infos-undeclared");
  assert.equal(found.file, "app.json");
  assert.deepEqual(found.related[0], { file: "pages/index/index.js", line: 3, column: 25 });
  const [{ span, text }] = found.fix;
  const before = FILES["app.json"];
  const after = before.slice(0, span[0]) + text + before.slice(span[1]);
  assert.deepEqual(JSON.parse(after).requiredPrivateInfos, ["chooseAddress"]);
  const [app] = model.apps;
  assert.deepEqual([app.kind, app.pages], ["native", ["pages/index/index"]]);
  const row = app.table.find(({ name }) => name === "wx.chooseAddress");
  assert.deepEqual([row.declared, row.uses], ["no", 2]);
});

test("json and the table: what nobody can tell is neither declared nor undeclared", async () => {
  const project = projectCopy("taro-conditional");
  const { stdout } = await lint(["--format", "json"], {}, project);
  const [app] = JSON.parse(stdout).model.apps;
  const row = app.table.find(({ name }) => name === "wx.chooseAddress");
  assert.deepEqual([row.declared, row.uses], [undefined, 1]);
  const { stdout: table } = await lint(["--locale", "en"], {}, project);
  assert.match(table, /wx\.chooseAddress +1 +– /);
});

test("sarif: each rule once, addresses from where the command was given", async () => {
  const parent = folder(
    Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`mini app/${name}`, text])),
  );
  const { stdout } = await lint(["mini app", "--format", "sarif"], {}, parent);
  const { version, runs } = JSON.parse(stdout);
  assert.equal(version, "2.1.0");
  const [{ tool, results, columnKind }] = runs;
  assert.equal(columnKind, "utf16CodeUnits");
  const ids = tool.driver.rules.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { help, shortDescription } of tool.driver.rules) {
    assert.ok(help.text.length > 0);
    assert.ok(!/\{\w+\}/.test(`${help.text} ${shortDescription?.text}`), help.text);
  }
  for (const result of results) {
    assert.equal(ids[result.ruleIndex], result.ruleId);
    const [{ physicalLocation }] = result.locations;
    const { uri } = physicalLocation.artifactLocation;
    assert.match(uri, /^mini%20app\//);
    const text = FILES[decodeURIComponent(uri).replace("mini app/", "")];
    const { charOffset, startLine, startColumn } = physicalLocation.region;
    const before = text.slice(0, charOffset).split("\n");
    assert.deepEqual([before.length, before.at(-1).length + 1], [startLine, startColumn]);
  }
  const undeclared = results.find(({ ruleId }) => ruleId === "app-private-infos-undeclared");
  const uris = undeclared.relatedLocations.map(
    ({ physicalLocation }) => physicalLocation.artifactLocation.uri,
  );
  assert.deepEqual(uris, Array(2).fill("mini%20app/pages/index/index.js"));
});

test("github: one annotation a line, below the folder that was named", async () => {
  const { stdout } = await lint([".", "--format", "github"]);
  const lines = stdout.trimEnd().split("\n");
  for (const line of lines)
    assert.match(
      line,
      /^::(error|warning|notice) file=[\w/.]+,line=\d+,endLine=\d+.*,title=[\w-]+::/,
    );
  const undeclared = lines.find((line) => line.includes("app-private-infos-undeclared"));
  const uses = ["3:25", "4:8"].map((place) => `pages/index/index.js:${place}`).join(", ");
  assert.ok(undeclared.includes(`%0A相关: ${uses}%0A`), undeclared);
  const named = await lint([cwd, "--format", "github"], {}, folder());
  assert.ok(named.stdout.startsWith(`::error file=${cwd}/app.js,`), named.stdout);
});

test("--as-of, --base-library, --ignore and --privacy reach the rules", async () => {
  const rulesOf = async (...args) => {
    const { stdout } = await lint([...args, "--format", "json"]);
    return JSON.parse(stdout).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  };
  assert.ok((await rulesOf("--as-of", "2022-07-14")).includes("app-private-infos-undeclared"));
  assert.ok(!(await rulesOf("--as-of", "2022-07-13")).includes("app-private-infos-undeclared"));
  assert.ok(!(await rulesOf("--ignore", "client-app-secret")).includes("client-app-secret"));
  const privacy = folder({ "some.json": '["Location"]', "all.json": '\ufeff["Address"]' });
  const missing = await rulesOf("--privacy", join(privacy, "some.json"));
  assert.ok(missing.includes("privacy-undeclared"));
  const none = await rulesOf("--privacy", join(privacy, "all.json"));
  assert.ok(!none.includes("privacy-undeclared"));
  const old = folder({
    ...FILES,
    "pages/index/index.js": "Page({ a() { wx.getFuzzyLocation({ type: 'wgs84' }) } })",
  });
  const ids = async (version) => {
    const args = ["--base-library", version, "--format", "json"];
    return JSON.parse((await lint(args, {}, old)).stdout).files.flatMap(({ findings }) =>
      findings.map(({ rule }) => rule),
    );
  };
  assert.ok((await ids("2.20.0")).includes("base-library"));
  assert.ok(!(await ids("3.0.0")).includes("base-library"));
});

test("what is wrong with an option", async () => {
  const wrong = [
    [["--as-of", "2022-13-01"], /asOf/],
    [["--base-library", "x"], /baseLibrary/],
    [
      ["--ignore", "client-ap-secret"],
      /no rule client-ap-secret; did you mean client-app-secret\?/,
    ],
  ];
  for (const [args, said] of wrong) {
    const { code, stdout, stderr } = await lint([...args, "--locale", "en"]);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, said);
  }
  const files = folder({ "broken.json": "[", "text.json": '"Location"' });
  for (const name of ["broken.json", "text.json"]) {
    const { code, stderr } = await lint(["--privacy", join(files, name), "--locale", "en"]);
    assert.equal(code, 2);
    assert.match(stderr, new RegExp(name.replace(".", "\\.")));
  }
});

test("what was built is judged on request only", async () => {
  const built = folder(
    Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`dist/${name}`, text])),
  );
  const refused = await lint(["--locale", "en"], {}, built);
  assert.deepEqual([refused.code, refused.stdout], [2, ""]);
  assert.match(refused.stderr, /there is no mini program in \.[\s\S]*--generated/);
  const { code, stdout } = await lint(["--generated", "--fix"], {}, built);
  assert.equal(code, 1);
  assert.ok(stdout.includes("dist/app.json"));
  assert.equal(readFileSync(join(built, "dist/app.json"), "utf8"), FILES["app.json"]);
});

test("a file that is no text is a finding, and hides no other", async () => {
  const broken = folder({
    ...FILES,
    "pages/index/util.js": Buffer.from([0x61, 0xff, 0xfe]),
    "pages/index/broken.js": "const = 1",
  });
  const { code, stdout } = await lint(["--format", "json"], {}, broken);
  assert.equal(code, 1);
  for (const rule of ["project-not-utf8", "client-app-secret", "app-private-infos-undeclared"])
    assert.ok(stdout.includes(`"${rule}"`), rule);
});

/** Preloaded: this file cannot be read. */
const UNREADABLE = `--import=data:text/javascript,${encodeURIComponent(`
  import promises from "node:fs/promises";
  import { syncBuiltinESMExports } from "node:module";
  const { readFile } = promises;
  promises.readFile = async (path, ...rest) => {
    if (!String(path).endsWith("util.js")) return await readFile(path, ...rest);
    throw Object.assign(new Error(), { code: "EACCES" });
  };
  syncBuiltinESMExports();
`)}`;

for (const format of ["pretty", "json", "sarif", "github"]) {
  test(`${format}: a file that cannot be read hides no other, and the exit code says so`, async () => {
    const project = folder({ ...FILES, "pages/index/util.js": "" });
    const env = { NODE_OPTIONS: UNREADABLE, WESEAL_BACKEND: "wasm" };
    const { code, stdout, stderr } = await lint(["--format", format], env, project);
    assert.deepEqual({ code, stderr }, { code: 2, stderr: "" });
    for (const rule of ["project-unreadable", "client-app-secret"])
      assert.ok(stdout.includes(rule), rule);
  });
}

test("a file is no folder", async () => {
  const { code, stderr } = await lint(["app.json", "--locale", "en"]);
  assert.equal(code, 2);
  assert.match(stderr, /cannot read the folder app\.json: ENOTDIR/);
});

test("help is said once, whatever finds it again", async () => {
  const twice = folder({
    ...FILES,
    "app.js":
      "App({ onLaunch() { wx.getUserProfile({ desc: '登录' }); wx.getUserProfile({ desc: '登录' }) } })",
  });
  const { stdout } = await lint(["--locale", "en"], {}, twice);
  const heads = stdout.match(/\[retired-get-user-profile\]/g);
  assert.equal(heads.length, 2, stdout);
  const [, help] = /retired-get-user-profile\][\s\S]*?= help: (.+)/.exec(stdout);
  assert.equal(stdout.split(help).length, 2);
});

test("text of a project cannot steer the terminal", async () => {
  const evil = folder({
    ...FILES,
    "app.json": '{\n  "pages": ["pages/index/index"], "\u202e\u009b": 1\n}',
  });
  const { stdout } = await lint([], {}, evil);
  for (const character of ["\u202e", "\u009b", "\x1b"])
    assert.ok(!stdout.includes(character), stdout);
});

for (const name of ["uni-app", "taro", "mpx", "apps-several"]) {
  test(`${name}: a table for each mini program`, async () => {
    const expected = JSON.parse(
      readFileSync(join(REPOSITORY, "tests/projects", name, "expected.json"), "utf8"),
    );
    const { stdout } = await lint(["--locale", "en"], {}, projectCopy(name));
    for (const { kind, config, pages } of expected.apps) {
      const count = `${pages.length} page${pages.length === 1 ? "" : "s"}`;
      assert.ok(stdout.includes(`${kind} · ${config} · ${count}`), stdout);
    }
  });
}
