// What is in the tarballs; what tools say of them is in tests/dist.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { before, test } from "node:test";

import { addonPackage, REPOSITORY } from "./lib/paths.mjs";
import { packed, project } from "./lib/project.mjs";

const DOCUMENTS = ["LICENSE", "README.md", "README.zh-CN.md", "package.json"];
const WASM = ["extra", "rsa", "rules", "weseal"].flatMap((module) =>
  ["-glue.cjs", "-inline.cjs", ".wasm"].map((ending) => `wasm/${module}${ending}`),
);
const ADDON = ["index.js", "package.json", "weseal.node"];

let tarballs;
let weseal;
let addon;
before(async () => {
  tarballs = await packed();
  const folder = await project("node");
  weseal = join(folder, "node_modules/weseal");
  addon = join(folder, "node_modules", addonPackage().name);
});

test("weseal: the documents, the WebAssembly, and of each source what TypeScript makes of it", () => {
  const sources = files(join(REPOSITORY, "npm/weseal/src"));
  const compiled = sources.filter((file) => !file.endsWith(".d.ts")).flatMap(outputs);
  assert.deepEqual(files(weseal), [...DOCUMENTS, ...WASM, ...compiled].sort());
});

test("the addon's package: an entry and the binary", () => {
  assert.deepEqual(files(addon), ADDON);
});

test("no dependency, and nothing that runs when it is installed", () => {
  for (const folder of [weseal, addon]) {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    for (const field of ["dependencies", "bundleDependencies"]) {
      assert.equal(manifest[field], undefined, field);
    }
    // Whoever has a Redis brings its client along.
    for (const name of Object.keys(manifest.peerDependencies ?? {})) {
      assert.equal(manifest.peerDependenciesMeta[name].optional, true, name);
    }
    for (const name of Object.keys(manifest.optionalDependencies ?? {})) {
      assert.match(name, /^@weseal\//);
    }
    for (const script of ["preinstall", "install", "postinstall", "prepare"]) {
      assert.equal(manifest.scripts?.[script], undefined, script);
    }
  }
});

test("both have the same version", () => {
  const versions = [weseal, addon].map((folder) => {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  });
  assert.equal(versions[0], versions[1]);
});

test("npm shows the documents alone: their links lead to the repository that the package names", () => {
  const { repository } = JSON.parse(readFileSync(join(weseal, "package.json"), "utf8"));
  const files = `${repository.url.replace(/^git\+|\.git$/g, "")}/blob/main/`;
  for (const document of ["README.md", "README.zh-CN.md"]) {
    const text = readFileSync(join(weseal, document), "utf8");
    const links = [...text.matchAll(/\]\((?!#)([^)]+)\)/g)].map(([, link]) => link);
    assert.ok(links.length > 0, document);
    for (const link of links) {
      assert.match(link, /^https:/, document);
      if (!link.startsWith(files)) continue;
      assert.ok(existsSync(join(REPOSITORY, link.slice(files.length))), `${document}: ${link}`);
    }
  }
});

test("sizes", (t) => {
  for (const [name, folder] of Object.entries({ weseal, addon })) {
    const unpacked = files(folder).reduce(
      (sum, file) => sum + statSync(join(folder, file)).size,
      0,
    );
    const tarball = statSync(tarballs[name]).size;
    t.diagnostic(`${name}: ${tarball} bytes packed, ${unpacked} unpacked`);
    // WebAssembly is in it twice, as a file and as text; RSA and the rules are most of that.
    assert.ok(tarball < 1_900_000, `${name} is ${tarball} bytes`);
  }
});

/** Every file below a folder, sorted. */
function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

function outputs(source) {
  const [, name, module] = /^(.+)\.(m?)ts$/.exec(source);
  return [`dist/${name}.${module}js`, `dist/${name}.d.${module}ts`];
}
