// The small projects, one for each trap: the same from the addon and from WebAssembly, from a folder and from files,
// and what their expected.json says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { lintProject } from "@weseal/cli";

import { BACKENDS, both, on } from "./lib/backends.mjs";

const TOP = fileURLToPath(new URL("../projects", import.meta.url));

for (const name of readdirSync(TOP).sort()) {
  test(name, async () => {
    const folder = join(TOP, name);
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
    // It is found in almost every project, and has an example of its own.
    const options = {
      asOf: "2026-11-21",
      locale: "en",
      ...expected.options,
      ignore: ["privacy-handler"],
    };
    const report = await both(folder, options, assert.deepEqual);
    assert.deepEqual(report.findings.map(written), expected.findings);
    assert.deepEqual(report.model.apps.map(app), expected.apps);

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

const at = (place) => `${place.file}:${place.line}`;

function written(finding) {
  const unreachable = finding.unreachable ? " (unreachable)" : "";
  const related = finding.related.length > 0 ? `: ${finding.related.map(at).join(" ")}` : "";
  return `${at(finding)} ${finding.severity} ${finding.rule}${unreachable}${related}`;
}

function app({ root, kind, config, pages, declared = null, privacy, used }) {
  return {
    root,
    kind,
    config,
    pages,
    declared,
    privacy: privacy.map(({ key = null }) => key),
    used: Object.fromEntries(used.map(({ name, places }) => [name, places.map(occurrence)])),
  };
}

function occurrence(place) {
  const origin = place.origin === "own" ? "" : ` ${place.origin}`;
  return `${at(place)}${origin}${place.reachable ? "" : " unreachable"}`;
}
