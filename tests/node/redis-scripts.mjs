// Redis knows a script by its SHA-1, which is written beside it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import scripts from "../../npm/weseal/dist/redis/scripts.js";

test("each script has its SHA-1", () => {
  const all = Object.entries(scripts);
  assert.equal(all.length, 4);
  for (const [name, { sha, text }] of all)
    assert.equal(sha, createHash("sha1").update(text).digest("hex"), name);
});
