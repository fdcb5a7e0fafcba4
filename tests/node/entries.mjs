// Every entry of the package exports the same, whatever the condition by which it is chosen.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const PACKAGE = new URL("../../npm/weseal/", import.meta.url);
const require = createRequire(import.meta.url);
const { exports } = require(fileURLToPath(new URL("package.json", PACKAGE)));

for (const [path, conditions] of Object.entries(exports)) {
  if (typeof conditions === "string") continue;
  test(`weseal${path.slice(1)}`, async () => {
    const { require: commonjs, ...modules } = conditions;
    const names = Object.keys(require(fileOf(commonjs))).sort();
    for (const [condition, entry] of Object.entries(modules))
      assert.deepEqual(await namesIn(fileOf(entry)), names, condition);
  });
}

function fileOf(entry) {
  return fileURLToPath(new URL(entry.default, PACKAGE));
}

/** What a module exports; it is read and not run, as it may be of another platform. */
async function namesIn(file) {
  const { metafile } = await build({
    entryPoints: [file],
    format: "esm",
    metafile: true,
    outdir: "nowhere",
    write: false,
  });
  const [{ exports: names }] = Object.values(metafile.outputs);
  return names.sort();
}
