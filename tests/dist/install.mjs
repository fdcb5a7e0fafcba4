// The packages as they are published: what each says, and what npm installs of them where.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gunzipSync } from "node:zlib";

import { APP, FOUND } from "../lint/lib/folder.mjs";
import { command, REPOSITORY } from "../package/lib/paths.mjs";
import { run } from "../package/lib/run.mjs";
import { installed, scopeOf } from "./lib/project.mjs";
import { filesIn, ofLinter, platforms, tarballs } from "./lib/tarballs.mjs";

const made = platforms.filter(({ name }) => tarballs.has(name));
// With names of rows, this machine's may not be among them.
const own = made.filter(isThisMachine);
const DATA = "aGVsbG8=";
const HASH = createHash("sha256").update(DATA).digest("hex");
const PROJECT = Object.entries(APP).map(([path, content]) => ({ path, content }));

test("the library and the command line ask for the addon of every platform, in their own version", () => {
  for (const [name, packageOf] of [
    ["weseal", (platform) => platform.name],
    ["@weseal/cli", (platform) => ofLinter(platform.name)],
  ]) {
    const { version, optionalDependencies } = tarballs.get(name).manifest;
    const wanted = platforms.map((platform) => [packageOf(platform), version]);
    assert.deepEqual(optionalDependencies, Object.fromEntries(wanted));
  }
});

test("a release has the addons of every platform, and the version of its tag", () => {
  const tag = process.env.WESEAL_RELEASE;
  if (tag === undefined) return;
  assert.deepEqual(made, platforms);
  assert.equal(`v${tarballs.get("weseal").manifest.version}`, tag);
});

test("every package is public, of one version, and of the repository that the provenance names", () => {
  const { version, repository } = tarballs.get("weseal").manifest;
  for (const [name, { manifest }] of tarballs) {
    assert.equal(manifest.version, version, name);
    assert.equal(manifest.publishConfig.access, "public", name);
    assert.equal(manifest.repository.url, repository.url, name);
  }
});

test("an addon's package has an entry and the binary, and is for one platform", () => {
  assert.ok(made.length > 0);
  for (const { name, os, cpu, libc } of made) {
    for (const tarball of [tarballs.get(name), tarballs.get(ofLinter(name))]) {
      assert.deepEqual(filesIn(tarball), ["index.js", "package.json", "weseal.node"]);
      const { manifest } = tarball;
      assert.deepEqual([manifest.os, manifest.cpu, manifest.libc], [[os], [cpu], libc && [libc]]);
    }
  }
});

test("no path of the machine that built it, and no source map", () => {
  const paths = [REPOSITORY, join(homedir(), ".cargo"), join(homedir(), ".rustup")];
  for (const [name, { path }] of tarballs) {
    const content = gunzipSync(readFileSync(path)).toString("latin1");
    for (const word of [...paths, "sourceMappingURL="]) {
      assert.ok(!content.includes(word), `${name}: ${word}`);
    }
  }
});

for (const platform of made) {
  test(`npm install for ${platform.name}: its own addons and no other's`, async () => {
    const folder = await installed(tarballs, ["weseal", "@weseal/cli"], platform);
    const { name } = platform;
    assert.deepEqual(scopeOf(folder), ["@weseal/cli", name, ofLinter(name)].sort());
  });
}

for (const { name } of own) {
  test("a server that has the library alone does not get the linter", async () => {
    const folder = await installed(tarballs, ["weseal"]);
    assert.deepEqual(scopeOf(folder), [name]);
  });
}

describe("used in an empty folder", () => {
  const USE = `
    import { backend, hashEncryptedData } from "weseal";
    import { lintProject } from "@weseal/cli";
    const { findings } = await lintProject(${JSON.stringify(PROJECT)}, { asOf: "2026-11-21" });
    const rules = findings.map(({ rule }) => rule);
    console.log(JSON.stringify([backend(), hashEncryptedData("${DATA}"), rules]));`;
  const used = async (folder) => {
    return JSON.parse(await run(process.execPath, ["--eval", USE], { cwd: folder }));
  };

  for (const { name } of own) {
    test(`with ${name}: native`, async () => {
      const folder = await installed(tarballs, ["weseal", "@weseal/cli"]);
      assert.deepEqual(await used(folder), ["native", HASH, [FOUND]]);
      assert.match(
        await run("npx", ["--no-install", "weseal", "--version"], { cwd: folder }),
        /^\d/,
      );
    });
  }

  test("without them: WebAssembly, from the same packages", async () => {
    const portable = new Map([...tarballs].filter(([name]) => !isAddon(name)));
    const folder = await installed(portable, ["weseal", "@weseal/cli"]);
    assert.deepEqual(scopeOf(folder), ["@weseal/cli"]);
    assert.deepEqual(await used(folder), ["wasm", HASH, [FOUND]]);
  });
});

test("publint has nothing to say", async () => {
  for (const { path } of tarballs.values()) {
    await run(process.execPath, [command("publint"), "--strict", path]);
  }
});

// The library in every way of resolving a module; the command line is an ESM package, and says so.
for (const [name, modules, profile] of [
  ["weseal", ["weseal.wasm", "extra.wasm", "rsa.wasm", "rules.wasm"], "strict"],
  ["@weseal/cli", ["weseal-lint.wasm"], "esm-only"],
]) {
  test(`attw has nothing to say about ${name}`, async () => {
    const attw = command("attw", "@arethetypeswrong/cli");
    const { path } = tarballs.get(name);
    const options = ["--no-color", "--profile", profile, "--exclude-entrypoints", ...modules];
    await run(process.execPath, [attw, path, ...options]);
  });
}

function isAddon(name) {
  return platforms.some((platform) => [platform.name, ofLinter(platform.name)].includes(name));
}

function isThisMachine({ os, cpu, libc }) {
  const glibc = process.report.getReport().header.glibcVersionRuntime;
  if (os !== process.platform || cpu !== process.arch) return false;
  return libc === undefined || (libc === "glibc") === (glibc !== undefined);
}
