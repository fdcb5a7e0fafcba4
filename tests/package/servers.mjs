// Bundled for a server, and run in a folder without node_modules.

import assert from "node:assert/strict";
import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, describe, test } from "node:test";

import { esbuild, ncc, webpack } from "./lib/bundlers.mjs";
import { addonPackage } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { node } from "./lib/run.mjs";
import { assertAnswers, BODY, FORGED, QUERY } from "./lib/sample.mjs";

const REQUESTS = JSON.stringify({ queries: [QUERY, FORGED], body: BODY });
const ADDON = "weseal.node";

let folder;
before(async () => {
  folder = await project("node");
});

/** Sources that are ES modules and CommonJS: what each bundle answers, with this backend. */
const entries = {
  "imported.mjs": (answers, backend) => assertAnswers(answers, backend),
  "required.cjs": (answer, backend) =>
    assert.deepEqual(answer, { backend, type: "text", signed: true, explained: true }),
};

/** `beside`: what runs once the addon's file has been laid beside the bundle. */
const bundlers = {
  "esbuild to CommonJS": { bundle: esbuild("cjs"), beside: "native" },
  // Such a bundle has no `__dirname`, and so does not find it.
  "esbuild to ESM": { bundle: esbuild("esm"), beside: "wasm" },
  "webpack to CommonJS": { bundle: webpack("cjs"), beside: "native" },
  "webpack to ESM": { bundle: webpack("esm"), beside: "native" },
};

for (const [name, { bundle, beside }] of Object.entries(bundlers)) {
  describe(name, () => {
    for (const [entry, assertOutput] of Object.entries(entries)) {
      test(`${entry}: WebAssembly from the bundle, with the addon beside it ${beside}`, async () => {
        const file = await bundle(join(folder, entry));
        assert.equal(readdirSync(dirname(file)).length, 1);
        assertOutput(await output(file), "wasm");

        copyFileSync(join(addonPackage().folder, ADDON), join(dirname(file), ADDON));
        assertOutput(await output(file), beside);
      });
    }

    test("store.cjs: weseal/redis, which needs neither", async () => {
      assert.deepEqual(await output(await bundle(join(folder, "store.cjs"))), [16, 16]);
    });
  });
}

describe("ncc", () => {
  for (const [entry, assertOutput] of Object.entries(entries)) {
    test(`${entry}: takes the addon along`, async () => {
      const file = await ncc(join(folder, entry));
      assert.ok(readdirSync(dirname(file)).includes(ADDON));
      assertOutput(await output(file), "native");

      rmSync(join(dirname(file), ADDON));
      assertOutput(await output(file), "wasm");
    });
  }
});

async function output(file) {
  return JSON.parse(await node([file, REQUESTS], { cwd: dirname(file) }));
}
