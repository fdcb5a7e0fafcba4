// What the pages say of speed is what was measured: docs/benchmarks.json, and nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { kept } from "../bench/page/file.mjs";
import { pages } from "../bench/page/pages.mjs";
import { WORDS } from "../bench/page/words/document.mjs";
import { ROOT } from "./lib/pages.mjs";

const all = kept();

for (const [path, text] of pages(all)) {
  test(`${path} is what \`cargo xtask bench page\` makes of docs/benchmarks.json`, () => {
    assert.equal(readFileSync(new URL(path, ROOT), "utf8"), text);
  });
}

test("another figure makes other pages: those with the section of the README, too", () => {
  const changed = structuredClone(all);
  for (const { results } of changed.comparison.suites.json)
    for (const result of results) result.ratio *= 3;
  const before = pages(all);
  const after = pages(changed);
  assert.equal(before.length, 4);
  for (const [index, [path, text]] of after.entries())
    assert.notEqual(text, before[index][1], path);
});

test("the README claims no speed outside of that section", () => {
  for (const page of ["README.md", "README.zh-CN.md"]) {
    const text = readFileSync(new URL(page, ROOT), "utf8");
    const rest = text.replace(/<!-- bench -->.*?<!-- \/bench -->/s, "");
    assert.notEqual(rest, text, page);
    const claims = rest.match(/\d×|\btimes as (fast|long)|\bfaster than\b|倍|更快/g);
    assert.equal(claims, null, page);
  }
});

test("the machine, the day and what it ran are named, in both languages", () => {
  const { cpu, node, date, commit } = all.comparison.machine;
  for (const [path, text] of pages(all).filter(([path]) => path.startsWith("docs/")))
    for (const named of [cpu, node, date.slice(0, 10), commit])
      assert.ok(text.includes(named), `${path}: ${named}`);
});

test("both languages have words for the same", () => {
  const shape = (words) =>
    Object.entries(words).flatMap(([name, value]) =>
      typeof value === "object" && !Array.isArray(value)
        ? shape(value).map((inner) => `${name}.${inner}`)
        : [`${name}: ${typeof value}`],
    );
  assert.deepEqual(shape(WORDS["zh-CN"]).sort(), shape(WORDS.en).sort());
});
