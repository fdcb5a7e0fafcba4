// Two copies of the package in one process, and one copy that is loaded twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCOUNT, MESSAGE, opened, sealedRequest } from "./lib/account.mjs";
import { installed } from "./lib/copies.mjs";

test("two copies work side by side", (t) => {
  const [one, other] = [installed(t).require("weseal"), installed(t).require("weseal")];
  assert.notEqual(one.createPush, other.createPush);
  assert.equal(one.backend(), other.backend());
  alternate(one, other);
});

test("a copy that is loaded a second time works beside the first", (t) => {
  const { require } = installed(t);
  const one = require("weseal");
  for (const file of Object.keys(require.cache))
    if (!file.endsWith(".node")) delete require.cache[file];
  const other = require("weseal");
  assert.notEqual(one.createPush, other.createPush);
  alternate(one, other);
});

test("the same with everything that was loaded, the addon included", (t) => {
  const { require } = installed(t);
  const one = require("weseal");
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  const other = require("weseal");
  assert.notEqual(one.createPush, other.createPush);
  alternate(one, other);
});

/** Handles of one are none of the other, though both may be number 1. */
function alternate(one, other) {
  const first = one.createPush({ ...ACCOUNT, locale: "en" });
  const second = other.createPush({ ...ACCOUNT, token: "another", locale: "en" });
  for (let round = 0; round < 10; round += 1) {
    assert.equal(opened(first, MESSAGE).raw, MESSAGE);
    assert.equal(opened(second, MESSAGE).raw, MESSAGE);
    const { query, body } = sealedRequest(second);
    assert.throws(
      () => first.open(query, body),
      (error) => error instanceof one.WesealError && error.code === "SIGNATURE_MISMATCH",
    );
    assert.throws(
      () => first.open(query, body),
      (error) => !(error instanceof other.WesealError) && error.name === "WesealError",
    );
  }
}
