// The small projects, one for each trap: the same from the addon and from WebAssembly, from a folder and from files,
// and what their expected.json says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { lintProject } from "@weseal/cli";

import { asExpected, optionsOf } from "../conformance/projects.mjs";
import { BACKENDS, both, on } from "./lib/backends.mjs";
import { expectedOf, filesOf, folderOf, projects } from "./lib/projects.mjs";

for (const name of projects) {
  test(name, async () => {
    const expected = expectedOf(name);
    const options = { locale: "en", ...optionsOf(expected) };
    const report = await both(folderOf(name), options, assert.deepEqual);
    assert.deepEqual(asExpected(report, expected), expected);

    for (const backend of BACKENDS) {
      const given = await on(backend, () => lintProject(filesOf(name), options));
      assert.deepEqual(given, report, `${backend}, from files`);
    }
  });
}
