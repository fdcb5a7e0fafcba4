// The conformance suite in Chromium, through the package's browser condition.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import * as weseal from "weseal";
import { explain, explainComputation } from "weseal/explain";

import { run } from "../conformance/run.mjs";
import { bundle } from "./lib/bundle.mjs";
import { open } from "./lib/open.mjs";
import { serve } from "./lib/server.mjs";

const VECTORS = new URL("../vectors/", import.meta.url);
const SHOWN = 40;

const names = readdirSync(VECTORS).filter(
  (name) => name.endsWith(".json") && name !== "schema.json",
);
const vectors = Object.fromEntries(
  names.sort().map((name) => [name, readFileSync(new URL(name, VECTORS))]),
);

let built;
let server;
let browser;

before(async () => {
  built = await bundle();
  const addresses = Object.entries(vectors).map(([name, content]) => [`/vectors/${name}`, content]);
  server = await serve({ ...built.files, ...Object.fromEntries(addresses) });
  browser = await open(server.address);
});

after(async () => {
  await browser?.close();
  await server?.close();
});

test("the bundle has what is for browsers, and nothing that is for Node", () => {
  const has = (file) => built.inputs.some((input) => input.endsWith(file));
  assert.ok(has("weseal/dist/browser/index.mjs"));
  for (const file of ["dist/node/register.js", "dist/index.js", "wasm/weseal-inline.cjs"])
    assert.ok(!has(file), file);
});

test("every vector, with the same counts as in Node", async (t) => {
  const page = await browser.page.evaluate((all) => globalThis.weseal.conformance(all), names);
  t.diagnostic(`${await browser.page.evaluate(() => navigator.userAgent)}: ${page.passed} passed`);
  assert.equal(page.backend, "wasm");
  const listed = page.failed
    .slice(0, SHOWN)
    .map(({ file, tcId, why }) => `${file} ${tcId}: ${why}`);
  assert.equal(page.failed.length, 0, `${page.failed.length} failed:\n${listed.join("\n")}`);

  const parsed = Object.entries(vectors).map(([name, content]) => [name, JSON.parse(content)]);
  const node = await run({ ...weseal, explain, explainComputation }, Object.fromEntries(parsed));
  assert.deepEqual(page.perFile, node.perFile);
  assert.equal(page.passed, node.passed);
  assert.deepEqual(page.codes, [...node.codes]);
});

test("nothing was asked for but the page's own files, and each module once", () => {
  const wanted = [
    "/",
    "/dist/browser/page.js",
    "/wasm/weseal.wasm",
    "/wasm/extra.wasm",
    "/wasm/rsa.wasm",
    "/wasm/rules.wasm",
    ...names.map((name) => `/vectors/${name}`),
  ];
  assert.deepEqual([...server.asked].sort(), [...wanted].sort());
});

test("the page met no error and no warning", () => browser.assertQuiet());
