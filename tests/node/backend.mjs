// Which backend is taken, and what is said when there is none.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { backend, createPush } from "weseal";

import { ACCOUNT, MESSAGE, opened } from "./lib/account.mjs";
import { installed } from "./lib/copies.mjs";
import { run } from "./lib/run.mjs";

const platforms = JSON.parse(
  readFileSync(new URL("../../npm/platforms.json", import.meta.url), "utf8"),
);

test("the one that is asked for is in use", () => {
  const wanted = process.env.WESEAL_BACKEND;
  assert.ok(["native", "wasm"].includes(wanted), "WESEAL_BACKEND says which backend is tested");
  assert.equal(backend(), wanted);
});

const CASES = [
  { name: "with the addon", wanted: undefined, gives: "native" },
  { name: "with the addon", wanted: "native", gives: "native" },
  { name: "with the addon", wanted: "wasm", gives: "wasm" },
  { name: "without the addon", wanted: undefined, gives: "wasm", addon: false },
  { name: "without the addon", wanted: "wasm", gives: "wasm", addon: false },
  {
    name: "without the addon",
    wanted: "native",
    gives: /BACKEND_UNAVAILABLE.*native.*Cannot find module/,
    addon: false,
  },
  { name: "with the addon of another version", wanted: undefined, gives: "wasm", version: "0.0.0" },
  {
    name: "with the addon of another version",
    wanted: "native",
    gives: /BACKEND_UNAVAILABLE.*native.*0\.0\.0/,
    version: "0.0.0",
  },
  { name: "whatever there is", wanted: "rust", gives: /BACKEND_UNAVAILABLE.*rust.*native \| wasm/ },
  { name: "whatever there is", wanted: "", gives: /BACKEND_UNAVAILABLE.*native \| wasm/ },
];

for (const { name, wanted, gives, addon = true, version } of CASES) {
  test(`${name}, WESEAL_BACKEND=${wanted ?? "(unset)"}`, async (t) => {
    const { folder } = installed(t, { addon });
    if (version !== undefined) forge(folder, version);
    const args = [join(folder, "node_modules/weseal/dist/index.js")];
    const told = await run("backend.cjs", {
      env: { WESEAL_BACKEND: wanted, WESEAL_LOCALE: "en" },
      args,
    });
    if (typeof gives === "string") assert.equal(told, gives);
    else assert.match(told, gives);
  });
}

test("without any addon, each that the platform could have is named", async (t) => {
  const { folder } = installed(t, { addon: false });
  const args = [join(folder, "node_modules/weseal/dist/index.js")];
  const told = await run("backend.cjs", { env: { WESEAL_BACKEND: "native" }, args });
  const own = platforms.filter(({ os, cpu }) => os === process.platform && cpu === process.arch);
  assert.ok(own.length > 0);
  for (const { name } of own) assert.ok(told.includes(`'${name}'`), told);
});

test("where there is no WebAssembly either, an error of ours says so", async () => {
  const args = [createRequire(import.meta.url).resolve("weseal"), "WebAssembly"];
  const told = (WESEAL_BACKEND) =>
    run("backend.cjs", { env: { WESEAL_BACKEND, WESEAL_LOCALE: "en" }, args });
  assert.match(await told("wasm"), /BACKEND_UNAVAILABLE.*wasm/);
  assert.equal(await told("native"), "native");
});

test("weseal/wasm takes over for pushes that exist, and bad bytes change nothing", async (t) => {
  const { require, folder } = installed(t);
  const weseal = require("weseal");
  const { init, initSync } = require("weseal/wasm");
  const push = weseal.createPush(ACCOUNT);
  const before = weseal.backend();
  assert.throws(() => initSync(new Uint8Array(8)));
  await assert.rejects(init(new Uint8Array(8)));
  assert.equal(weseal.backend(), before);
  assert.equal(opened(push, MESSAGE).raw, MESSAGE);

  const bytes = readFileSync(join(folder, "node_modules/weseal/wasm/weseal.wasm"));
  for (const load of [initSync, init]) {
    for (const source of [bytes, new WebAssembly.Module(bytes)]) {
      await load(source);
      assert.equal(weseal.backend(), "wasm");
      assert.equal(opened(push, MESSAGE).raw, MESSAGE);
      assert.equal(opened(weseal.createPush(ACCOUNT), MESSAGE).raw, MESSAGE);
    }
  }
  // The other copy knows nothing of it.
  assert.equal(opened(createPush(ACCOUNT), MESSAGE).raw, MESSAGE);
});

/** Puts something in the addon's place that says it has another version. */
function forge(folder, version) {
  const scope = join(folder, "node_modules/@weseal");
  for (const platform of readdirSync(scope)) {
    writeFileSync(join(scope, platform, "package.json"), JSON.stringify({ main: "forged.js" }));
    writeFileSync(join(scope, platform, "forged.js"), `exports.version = () => "${version}";`);
  }
}
