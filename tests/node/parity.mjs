// Both backends come to the same on every call of the conformance suite: values, order of members,
// codes, messages, hints and details, in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";

import { run } from "./lib/run.mjs";

test("every call of the conformance suite", async (t) => {
  const env = { WESEAL_LOCALE: "en" };
  const told = await Promise.all(
    ["native", "wasm"].map((backend) =>
      run("outcomes.mjs", { env: { ...env, WESEAL_BACKEND: backend } }),
    ),
  );
  assert.deepEqual(
    told.map(({ backend }) => backend),
    ["native", "wasm"],
  );
  const [native, wasm] = told.map(({ lines }) => lines);
  t.diagnostic(`${native.length} calls`);
  assert.ok(native.length > 5000);
  assert.equal(native.length, wasm.length);
  const differences = native.flatMap((line, index) =>
    line === wasm[index] ? [] : [`native: ${line}\nwasm:   ${wasm[index]}`],
  );
  assert.equal(
    differences.length,
    0,
    `${differences.length} calls differ:\n${differences.slice(0, 10).join("\n")}`,
  );
});
