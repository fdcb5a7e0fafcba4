// Small projects with damaged files: the addon and WebAssembly find the same, and the edits with it.

import assert from "node:assert/strict";
import { test } from "node:test";

import fc from "fast-check";

import { both } from "../lint/lib/backends.mjs";
import { projects as names, textsOf } from "../lint/lib/projects.mjs";
import { always } from "./lib/agree.mjs";
import { damaged, text } from "./lib/inputs.mjs";

const projects = names.map(textsOf);

test("any project", () => {
  const project = fc
    .tuple(
      fc.constantFrom(...projects),
      fc.nat(),
      fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, text),
    )
    .chain(([files, at, path]) => {
      const chosen = files[at % files.length];
      return damaged([chosen.content]).map((content) =>
        files.map((file) => (file === chosen ? { path: path ?? file.path, content } : file)),
      );
    });
  return always([project], async (files) => {
    const report = await both(files, { asOf: "2026-11-21", locale: "en" }, assert.deepEqual);
    for (const { file, span } of report.findings) {
      const content = files.find(({ path }) => path === file)?.content;
      if (content !== undefined) assert.ok(span[0] <= span[1] && span[1] <= content.length);
    }
  });
});
