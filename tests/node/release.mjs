// Keys do not pile up: a push that nobody holds any more is released, one that somebody holds is not.

import assert from "node:assert/strict";
import { test } from "node:test";

import { run } from "./lib/run.mjs";

const MEGABYTE = 1 << 20;

test("of 60,000 pushes those are left that are held", async () => {
  const told = await run("release.mjs", { flags: ["--expose-gc"] });
  // The collector may keep one or the other that its stack still names.
  assert.ok(told.open >= 2 && told.open < 10, `${told.open} handles are open`);
  assert.ok(told.most < 3000, `${told.most} handles were open at once`);
  assert.ok(told.works, "a push that is held does not work any more");
  // 40,000 handles would take 20 MB at least. The memory of a process has other tenants as well.
  const limit = told.backend === "wasm" ? MEGABYTE : 16 * MEGABYTE;
  assert.ok(told.grown <= limit, `${told.backend}: ${told.grown} bytes more after 40,000 pushes`);
  assert.ok(told.instances <= 1, `${told.instances} instances`);
});
