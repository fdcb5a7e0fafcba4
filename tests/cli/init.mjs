// `weseal init devtools`: one command in project.config.json, and the rest of the file as it was.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { folder, LOCALES, MAIN, projectCopy, REPOSITORY, weseal } from "./lib/weseal.mjs";

const FILE = "project.config.json";
const init = (cwd, ...args) =>
  weseal(["init", "devtools", ...args, "--locale", "en"], { cwd, env: {} });
const textOf = (cwd) => readFileSync(join(cwd, FILE), "utf8");
const commandOf = (cwd) => JSON.parse(textOf(cwd).replace(/^\ufeff/, "")).scripts.beforeUpload;

/** Files, and what stands before and behind the new members. */
const TEXTS = [
  "{}",
  "{\n}\n",
  '{"appid":"wx1","setting":{"es6":true}}',
  '{\n  "appid": "wx1",\n  "setting": {},\n  "number": 1.0,\n  "text": "\\u4e2d \\"{,}\\""\n}\n',
  '\ufeff{\r\n\t"scripts": {\r\n\t\t"beforeCompile": "",\r\n\t\t"beforeUpload": ""\r\n\t},\r\n\t"list": [1, {"scripts": 2}]\r\n}',
  '{\n    "setting": {\n        "scriptsEnable": false,\n        "es6": true\n    },\n    "scripts": null\n}\n',
];

for (const before of TEXTS) {
  test(`written into ${JSON.stringify(before.slice(0, 40))}`, async () => {
    const cwd = folder({ [FILE]: before });
    const { code, stdout, stderr } = await init(cwd);
    assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
    const after = textOf(cwd);
    assert.ok(stdout.includes(commandOf(cwd)), stdout);
    const parsed = JSON.parse(after.replace(/^\ufeff/, ""));
    const old = JSON.parse(before.replace(/^\ufeff/, ""));
    assert.deepEqual(parsed, {
      ...old,
      scripts: { ...old.scripts, beforeUpload: commandOf(cwd) },
      setting: { ...old.setting, scriptsEnable: true },
    });
    // Whatever is no part of the two is there as it was, in its order.
    for (const line of before.split("\n").filter((line) => /number|text|list|es6|appid/.test(line)))
      assert.ok(after.includes(line.trim().replace(/[{},]+\r?$/, "")), line);
    assert.equal(after.includes("\r\n"), before.includes("\r\n"));
    assert.equal(after.startsWith("\ufeff"), before.startsWith("\ufeff"));
    assert.equal(after.includes("\n"), before.includes("\n"));
    const again = await init(cwd);
    assert.equal(again.code, 0);
    assert.match(again.stdout, /has it already/);
    assert.equal(textOf(cwd), after);
  });
}

test("the command runs in a shell, in whatever folder, and lints the project", async () => {
  const parent = folder();
  const project = join(parent, "it's a project");
  cpSync(projectCopy("taro"), project, { recursive: true });
  await init(parent, "it's a project");
  const command = commandOf(project);
  assert.ok(command.includes(process.execPath) && command.includes(MAIN), command);
  const [code, stdout] = await new Promise((resolve) =>
    execFile("/bin/sh", ["-c", command], { cwd: folder(), env: {} }, (error, out) =>
      resolve([error?.code ?? 0, out]),
    ),
  );
  assert.ok(code === 0 || code === 1, `${code}`);
  assert.ok(stdout.includes("src/app.config.ts"), stdout);
});

test("another command is refused, and replaced by --force", async () => {
  const before = '{"scripts":{"beforeUpload":"npm run build"}}';
  const cwd = folder({ [FILE]: before });
  const { code, stdout, stderr } = await init(cwd);
  assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
  assert.match(stderr, /has a command: npm run build[\s\S]*--force/);
  assert.equal(textOf(cwd), before);
  assert.equal((await init(cwd, "--force")).code, 0);
  assert.match(commandOf(cwd), / lint /);
});

test("its own command of another machine is replaced", async () => {
  const old = "/usr/bin/node /home/a/node_modules/@weseal/cli/dist/main.js lint /home/a/app";
  const cwd = folder({ [FILE]: JSON.stringify({ scripts: { beforeUpload: old } }) });
  assert.equal((await init(cwd)).code, 0);
  assert.ok(!commandOf(cwd).includes("/home/a"));
});

test("no JSON, and no object", async () => {
  for (const text of ["{ // a\n}", "[]", ""]) {
    const cwd = folder({ [FILE]: text });
    const { code, stderr } = await init(cwd);
    assert.equal(code, 2);
    assert.match(stderr, /is not an object of JSON/);
    assert.equal(textOf(cwd), text);
  }
});

for (const locale of LOCALES) {
  test(`${locale}: says what has to be ticked, and what goes before the file`, async () => {
    const cwd = folder({
      [FILE]: "{}",
      "project.private.config.json": '{"setting":{"scriptsEnable": false}}',
    });
    const { stdout } = await weseal(["init", "devtools", "--locale", locale], { cwd, env: {} });
    assert.ok(stdout.includes("启用自定义处理命令"));
    assert.match(stdout, /project\.private\.config\.json/);
  });
}

test("what npx has downloaded is not named in a project", async () => {
  const cache = join(folder(), "_npx/1/node_modules");
  const cli = join(cache, "@weseal/cli");
  mkdirSync(cli, { recursive: true });
  for (const part of ["dist", "package.json"])
    cpSync(join(REPOSITORY, "npm/cli", part), join(cli, part), { recursive: true });
  for (const name of ["weseal", "get-east-asian-width"])
    symlinkSync(join(REPOSITORY, "node_modules", name), join(cache, name));
  const cwd = folder({ [FILE]: "{}" });
  const { code, stderr } = await weseal(["init", "devtools", "--locale", "en"], {
    cwd,
    env: {},
    main: join(cli, "dist/main.js"),
  });
  assert.equal(code, 2);
  assert.match(stderr, /npm install --save-dev @weseal\/cli/);
  assert.equal(textOf(cwd), "{}");
});

test("a folder that may not be written", async () => {
  const cwd = folder();
  mkdirSync(join(cwd, FILE));
  const { code, stderr } = await init(cwd);
  assert.equal(code, 2);
  assert.match(stderr, /cannot read project\.config\.json: EISDIR/);
});
