// "Copy as test vector": what is copied is a group that the schema takes, and that the conformance suite passes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import * as weseal from "weseal";
import { explain, explainComputation } from "weseal/explain";

import "weseal/rsa";
import "weseal/rules";
import { run } from "../../conformance/run.mjs";
import { violations } from "../../vectors/generate/schema.mjs";

const SCHEMA = JSON.parse(
  readFileSync(new URL("../../vectors/schema.json", import.meta.url), "utf8"),
);

/** What a page must be allowed, for its clipboard to be read. */
export const permissions = ["clipboard-read", "clipboard-write"];

/** Presses the button: the text, and the vector with what its group shares. It is a good one. */
export async function copied(page) {
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await page.getByRole("button", { name: "复制为测试向量" }).click();
  await page.getByRole("button", { name: "已复制" }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const group = JSON.parse(text);
  const file = {
    schema: "schema.json",
    about: "What was copied.",
    generator: null,
    numberOfTests: 1,
    notes: {},
    testGroups: [group],
  };
  assert.deepEqual(violations(SCHEMA, file), []);
  const { failed } = await run({ ...weseal, explain, explainComputation }, { copied: file });
  assert.deepEqual(failed, [], text);
  const { tests, ...shared } = group;
  return { text, vector: { ...shared, ...tests[0] } };
}
