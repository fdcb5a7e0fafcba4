// The conformance suite in Node, on the backend that WESEAL_BACKEND names.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as weseal from "weseal";
import { explain, explainComputation } from "weseal/explain";

import { run } from "./run.mjs";
import { vectorFiles } from "./vectors.mjs";

const SHOWN = 40;

const used = weseal.backend();

test(`every vector on ${used}`, async (t) => {
  const wanted = process.env.WESEAL_BACKEND;
  if (wanted) assert.equal(used, wanted);

  const files = vectorFiles();
  const { passed, failed, perFile } = await run({ ...weseal, explain, explainComputation }, files);
  for (const [name, counts] of Object.entries(perFile))
    t.diagnostic(`${name}: ${counts.passed} passed, ${counts.failed} failed`);

  const listed = failed.slice(0, SHOWN).map(({ file, tcId, why }) => `${file} ${tcId}: ${why}`);
  assert.equal(failed.length, 0, `${failed.length} failed:\n${listed.join("\n")}`);
  assert.equal(
    passed,
    Object.values(files).reduce((sum, { numberOfTests }) => sum + numberOfTests, 0),
  );
});
