// The small projects, one for each trap: the same from the addon and from WebAssembly, from a folder and from files,
// and what their expected.json says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { lintProject } from "@weseal/cli";

import { asExpected, optionsOf } from "../conformance/projects.mjs";
import { BACKENDS, both, on } from "./lib/backends.mjs";

const TOP = fileURLToPath(new URL("../projects", import.meta.url));

for (const name of readdirSync(TOP).sort()) {
  test(name, async () => {
    const folder = join(TOP, name);
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
    const options = { locale: "en", ...optionsOf(expected) };
    const report = await both(folder, options, assert.deepEqual);
    assert.deepEqual(asExpected(report, expected), expected);

    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => ({ path: relative(folder, path), content: readFileSync(path) }));
    for (const backend of BACKENDS) {
      const given = await on(backend, () => lintProject(files, options));
      assert.deepEqual(given, report, `${backend}, from files`);
    }
  });
}
