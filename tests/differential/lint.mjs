// Small projects with damaged files: the addon and WebAssembly find the same, and the edits with it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import fc from "fast-check";

import { both } from "../lint/lib/backends.mjs";
import { always } from "./lib/agree.mjs";
import { damaged, text } from "./lib/inputs.mjs";

const TOP = fileURLToPath(new URL("../projects", import.meta.url));
const projects = readdirSync(TOP).map((name) =>
  readdirSync(join(TOP, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "expected.json")
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({
      path: relative(join(TOP, name), path),
      content: readFileSync(path, "utf8"),
    })),
);

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
