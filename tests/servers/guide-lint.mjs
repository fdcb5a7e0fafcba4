// The guide to linting: its commands, its action, and the script that uploads.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { guide, project, weseal } from "./lib/guide.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = join(ROOT, "npm/cli/dist/main.js");

const { file, opening, below, everyBlockIsRun } = guide("lint");
const [lints, dryRun, fix] = opening().code.trim().split("\n");
const privacy = below("What the privacy guide declares").code;
const withPrivacy = below("What the privacy guide declares").code.trim();
const workflow = below("On GitHub").code;
const upload = file("upload.mjs");
const [install, init] = below("In the developer tools").code.trim().split("\n");

/** A mini program whose code uses these, with whatever else. */
async function app(t, used, ...blocks) {
  const cwd = await project(t, ...blocks);
  const files = {
    "app.json": '{\n  "pages": ["pages/a"]\n}\n',
    "app.js": "App({ onLaunch() { wx.onNeedPrivacyAuthorization((resolve) => ask(resolve)) } })",
    "pages/a.wxml": '<button id="ok" open-type="agreePrivacyAuthorization"/>',
    "pages/a.js": `Page({ a() { ${used.map((name) => `wx.${name}()`).join("; ")} } })`,
    "project.config.json": "{}\n",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  return cwd;
}

const configOf = (cwd) => JSON.parse(readFileSync(join(cwd, "app.json"), "utf8"));

test(lints, async (t) => {
  const { status, printed } = await weseal(lints, { cwd: await app(t, ["chooseAddress"]) });
  assert.equal(status, 1);
  assert.match(printed, /error\[app-private-infos-undeclared\]/);
  assert.match(printed, /wx\.chooseAddress +1 +✗ not declared +address/);
});

test(dryRun, async (t) => {
  const cwd = await app(t, ["chooseAddress"]);
  const { status, printed } = await weseal(dryRun, { cwd });
  assert.equal(status, 1);
  assert.match(printed, /^\+ {2}"requiredPrivateInfos": \["chooseAddress"\]$/m);
  assert.equal(configOf(cwd).requiredPrivateInfos, undefined);
});

test(fix, async (t) => {
  const cwd = await app(t, ["chooseAddress"]);
  assert.equal((await weseal(fix, { cwd })).status, 0);
  assert.deepEqual(configOf(cwd).requiredPrivateInfos, ["chooseAddress"]);
});

test(withPrivacy, async (t) => {
  const cwd = await app(t, ["chooseImage", "chooseInvoice"]);
  writeFileSync(join(cwd, "privacy.json"), privacy);
  const { status, printed } = await weseal(withPrivacy, { cwd });
  assert.equal(status, 1);
  // Album is declared in the guide, Invoice is not.
  assert.equal(printed.match(/\[privacy-undeclared\]/g)?.length, 1, printed);
  assert.match(printed, /chooseInvoice/);
});

test("the workflow gives the action what it takes, and the action runs the command", async (t) => {
  const action = readFileSync(join(ROOT, "action.yml"), "utf8");
  const inputs = [...section(action, "inputs").matchAll(/^ {2}([\w-]+):$/gm)].map(
    ([, name]) => name,
  );
  const given = workflow.slice(workflow.indexOf("with:")).matchAll(/^ +([\w-]+): (.+)$/gm);
  const values = Object.fromEntries([...given].map(([, name, value]) => [name, value]));
  assert.deepEqual(Object.keys(values), ["directory", "fail-on", "locale"]);
  const defaults = [
    ...action.matchAll(/^ {2}([\w-]+):\n {4}description: .*\n {4}default: (.*)$/gm),
  ];
  assert.deepEqual(
    defaults.map(([, name]) => name),
    inputs,
  );
  const all = {
    ...Object.fromEntries(
      defaults.map(([, name, value]) => [name, JSON.parse(`"${value.replaceAll('"', "")}"`)]),
    ),
    ...values,
  };

  const env = Object.fromEntries(
    [...action.matchAll(/^ +(\w+): \$\{\{ inputs\.([\w-]+) \}\}$/gm)].map(([, name, input]) => {
      assert.ok(input in all, input);
      return [name, all[input]];
    }),
  );
  assert.equal(Object.keys(env).length, inputs.length, "every input is used");
  const script = action
    .slice(action.indexOf("run: >-") + "run: >-".length)
    .replaceAll(/\s*\n\s*/g, " ");
  assert.ok(!script.includes("${{"), "nothing of a caller stands in the script");

  const run = async (cwd, more = {}) => await bash(t, script, cwd, { ...env, ...more });
  const failing = await run(await app(t, ["chooseAddress"]));
  const { version } = JSON.parse(readFileSync(join(ROOT, "npm/cli/package.json"), "utf8"));
  assert.deepEqual(failing.args, ["--yes", "--prefix", failing.bin, `@weseal/cli@${version}`]);
  assert.equal(failing.status, 1);
  assert.match(failing.printed, /^::error file=app\.json,line=1,.*The code uses chooseAddress/);
  const warned = await app(t, []);
  writeFileSync(
    join(warned, "app.json"),
    '{"pages":["pages/a"],"requiredPrivateInfos":["choosePoi"]}',
  );
  assert.equal((await run(warned)).status, 0);
  assert.equal((await run(warned, { FAIL_ON: "warning" })).status, 1);
  const image = await app(t, ["chooseImage"]);
  writeFileSync(join(image, "some types.json"), '["Location"]');
  assert.equal((await run(image)).status, 0);
  assert.equal((await run(image, { PRIVACY: "some types.json" })).status, 1);
});

function section(text, name) {
  const start = text.indexOf(`\n${name}:\n`) + 1;
  const end = text.slice(start).search(/\n\n\w/);
  return text.slice(start, start + end);
}

/** Runs a script where `npx PACKAGE` is this repository's command. */
async function bash(t, script, cwd, env) {
  const bin = await project(t);
  const npx = join(bin, "npx");
  writeFileSync(
    npx,
    `#!/bin/sh\necho "$1 $2 $3 $4" > "${bin}/args"\nshift 4\nexec "${process.execPath}" "${CLI}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  const options = { cwd, env: { ...env, RUNNER_TEMP: bin, PATH: `${bin}:${process.env.PATH}` } };
  const [status, printed] = await new Promise((resolve) =>
    execFile("bash", ["-e", "-c", script], options, (error, out, err) =>
      resolve([error?.code ?? 0, out + err]),
    ),
  );
  return { bin, status, printed, args: readFileSync(join(bin, "args"), "utf8").trim().split(" ") };
}

for (const [used, uploads] of [
  [["chooseAddress"], false],
  [["getNetworkType"], true],
]) {
  test(`upload.mjs: ${used} ${uploads ? "is" : "is not"} uploaded`, async (t) => {
    const cwd = await app(t, used, upload);
    // What uploads is not there, but what it would have been told.
    const ci = join(cwd, "node_modules/miniprogram-ci");
    mkdirSync(ci, { recursive: true });
    writeFileSync(
      join(ci, "index.js"),
      "exports.Project = class { constructor(o) { Object.assign(this, o) } }; exports.upload = async (o) => console.log(JSON.stringify(o));",
    );
    const env = { PATH: process.env.PATH, WECHAT_APP_ID: "wx1", WESEAL_LOCALE: "en" };
    const [status, out, err] = await new Promise((resolve) =>
      execFile(process.execPath, ["upload.mjs"], { cwd, env }, (error, ...streams) =>
        resolve([error?.code ?? 0, ...streams]),
      ),
    );
    if (uploads) {
      assert.deepEqual([status, err], [0, ""]);
      const { project: made, version } = JSON.parse(out);
      assert.deepEqual([made.appid, made.type, version], ["wx1", "miniProgram", "0.0.1"]);
    } else {
      assert.deepEqual([status, out], [1, ""]);
      assert.match(err, /^app\.json:1 app-private-infos-undeclared The code uses chooseAddress/);
    }
  });
}

test(init, async (t) => {
  const { name } = JSON.parse(readFileSync(join(ROOT, "npm/cli/package.json"), "utf8"));
  assert.ok(install.endsWith(` ${name}`));
  const cwd = await app(t, ["chooseAddress"]);
  const { status } = await weseal(init.replace("npx weseal", "npx @weseal/cli"), { cwd });
  assert.equal(status, 0);
  const { scripts, setting } = JSON.parse(readFileSync(join(cwd, "project.config.json"), "utf8"));
  assert.ok(scripts.beforeUpload.includes(CLI));
  assert.equal(setting.scriptsEnable, true);
});

everyBlockIsRun();
