// The conformance suite in Node, on the backend that WESEAL_BACKEND names.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import * as weseal from "weseal";
import { explain, explainComputation } from "weseal/explain";

import { CODES } from "./codes.mjs";
import { run } from "./run.mjs";

const VECTORS = new URL("../vectors/", import.meta.url);
const SHOWN = 40;

/** Name to parsed content, in the order of names. */
function vectorFiles() {
  const names = readdirSync(VECTORS).filter(
    (name) => name.endsWith(".json") && name !== "schema.json",
  );
  return Object.fromEntries(
    names.sort().map((name) => [name, JSON.parse(readFileSync(new URL(name, VECTORS), "utf8"))]),
  );
}

const used = weseal.backend();

test(`every vector on ${used}`, async (t) => {
  const wanted = process.env.WESEAL_BACKEND;
  if (wanted) assert.equal(used, wanted);

  const files = vectorFiles();
  const { passed, failed, codes, perFile } = await run(
    { ...weseal, explain, explainComputation },
    files,
  );
  for (const [name, counts] of Object.entries(perFile))
    t.diagnostic(`${name}: ${counts.passed} passed, ${counts.failed} failed`);

  const listed = failed.slice(0, SHOWN).map(({ file, tcId, why }) => `${file} ${tcId}: ${why}`);
  assert.equal(failed.length, 0, `${failed.length} failed:\n${listed.join("\n")}`);
  assert.equal(
    passed,
    Object.values(files).reduce((sum, { numberOfTests }) => sum + numberOfTests, 0),
  );
  assert.deepEqual(
    CODES.filter((code) => !codes.has(code)),
    [],
    "codes that no vector has shown",
  );
});
