// The packed package, installed as a user installs it: what is in it, and that it runs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { serve } from "./lib/server.mjs";
import {
  APP_ID,
  folder,
  KEY,
  LOCALES,
  REPOSITORY,
  said,
  start,
  TOKEN,
  weseal,
} from "./lib/weseal.mjs";

const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: "pipe" });

let project;
let installed;
let main;
before(() => {
  project = folder({ "package.json": '{"private":true}' });
  const scope = join(REPOSITORY, "node_modules/@weseal");
  const addons = readdirSync(scope).filter((name) => name !== "cli");
  const sources = [
    join(REPOSITORY, "npm/weseal"),
    join(REPOSITORY, "npm/cli"),
    ...addons.map((name) => join(scope, name)),
  ];
  npm(["pack", "--ignore-scripts", "--pack-destination", project, ...sources], project);
  const tarballs = readdirSync(project).filter((name) => name.endsWith(".tgz"));
  const flags = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error"];
  npm(["install", ...flags, ...tarballs.map((name) => `./${name}`)], project);
  installed = join(project, "node_modules/@weseal/cli");
  main = join(installed, "dist/main.js");
});

function files(path, base = "") {
  return readdirSync(join(path, base), { withFileTypes: true }).flatMap((entry) => {
    const name = join(base, entry.name);
    return entry.isDirectory() ? files(path, name) : [name];
  });
}

test("what TypeScript makes of each source, the page and the documents, and nothing else", () => {
  const sources = files(join(REPOSITORY, "npm/cli/src"));
  const compiled = sources
    .filter((file) => !file.endsWith(".d.ts"))
    .flatMap((file) =>
      [".js", ".d.ts"].map((ending) => join("dist", file.replace(/\.ts$/, ending))),
    );
  const linter = ["wasm/weseal-lint.wasm", "wasm/weseal-lint-glue.js"];
  const documents = ["LICENSE", "README.md", "README.zh-CN.md", "package.json", "page/index.html"];
  assert.deepEqual(files(installed).sort(), [...compiled, ...linter, ...documents].sort());
});

test("it depends on the library of its version and on one thing more, and runs nothing when installed", () => {
  const { version, dependencies, scripts } = JSON.parse(
    readFileSync(join(installed, "package.json"), "utf8"),
  );
  assert.deepEqual(Object.keys(dependencies), ["get-east-asian-width", "weseal"]);
  assert.equal(dependencies.weseal, version);
  for (const script of ["preinstall", "install", "postinstall", "prepare"])
    assert.equal(scripts[script], undefined);
});

test("no path of the machine that built it", () => {
  for (const file of files(installed)) {
    const content = readFileSync(join(installed, file), "latin1");
    for (const path of [REPOSITORY, join(homedir(), ".cargo")])
      assert.ok(!content.includes(path), file);
  }
});

test("the command weseal is there", () => {
  const bin = join(project, "node_modules/.bin/weseal");
  assert.ok(existsSync(bin));
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  assert.equal(execFileSync(bin, ["--version"], { encoding: "utf8" }).trim(), version);
});

for (const locale of LOCALES) {
  test(`${locale}: plays WeChat against a server, and judges a file`, async (t) => {
    const url = await serve(t);
    const sent = await weseal(["send", url, "--all", "--locale", locale], { main });
    assert.equal(sent.code, 0, sent.stdout + sent.stderr);
    const cwd = folder({ "link.json": '{"path":"/a?b=1"}' });
    const judged = await weseal(["check", "url-link", "link.json", "--locale", locale], {
      main,
      cwd,
    });
    assert.equal(judged.code, 1);
    assert.match(judged.stdout, locale === "en" ? /^warning|^error/ : /^警告|^错误/);
  });
}

test("the debug page is served from the package", async () => {
  const child = start(["debug", "--port", "0"], { main, env: {} });
  const [, address] = await said(child.stderr, /(http:\/\/127\.0\.0\.1:\d+\/)/);
  const text = await (await fetch(address)).text();
  assert.equal(text, readFileSync(join(installed, "page/index.html"), "utf8"));
  child.kill("SIGINT");
  await once(child, "close");
});

test("WeChat as a library: @weseal/cli/send", async (t) => {
  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const path = pathToFileURL(join(installed, exports["./send"].default));
  const { createSender, deliver, makeMessage, rowOf } = await import(path);
  const sender = createSender({
    appId: APP_ID,
    token: TOKEN,
    encodingAesKey: KEY,
    kind: "miniprogram",
  });
  const now = Math.floor(Date.now() / 1000);
  const message = makeMessage(rowOf("text"), { userName: "gh_1", appId: APP_ID, now, serial: 1 });
  const url = new URL(await serve(t));
  const { accepted } = await deliver(sender, url, message, { mode: "secure", format: "json" });
  assert.equal(accepted, true);
});

for (const backend of ["native", "wasm"]) {
  test(`the linter as a library: @weseal/cli, ${backend}`, () => {
    const script = `
      import { lintProject } from "@weseal/cli";
      const content = '{"pages":["pages/index"],"requiredPrivateInfos":["getLocaton"]}';
      const files = [{ path: "app.json", content }, { path: "pages/index.wxml", content: "" }];
      const { findings } = await lintProject(files, { asOf: "2026-11-21" });
      console.log(findings.map(({ rule }) => rule).join());
    `;
    const found = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: project,
      encoding: "utf8",
      env: { ...process.env, WESEAL_BACKEND: backend },
    });
    assert.match(found, /app-private-infos/);
  });
}

test("the documents: the same code in both languages, of commands and options that there are", async () => {
  const code = (file) => {
    const text = readFileSync(join(installed, file), "utf8");
    return [...text.matchAll(/```\w+\n(.*?)```/gs)].map(([, block]) => block);
  };
  assert.deepEqual(code("README.zh-CN.md"), code("README.md"));
  const lines = code("README.md")
    .join("")
    .split("\n")
    .filter((line) => line.includes("weseal"));
  const calls = lines.filter((line) => /^(npx @weseal\/cli|weseal) /.test(line));
  assert.ok(calls.length > 8);
  for (const call of calls) {
    const [command, ...rest] = call.replace(/^(npx @weseal\/cli|weseal) /, "").split(" ");
    const { stdout } = await weseal([command, "--help"], { main });
    for (const word of rest.filter((part) => part.startsWith("--")))
      assert.ok(stdout.includes(word), call);
  }
});
