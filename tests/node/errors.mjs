// The one error class: its shape, and that there is one however the package is loaded.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inspect } from "node:util";

import { createPush, WesealError } from "weseal";

import { ACCOUNT, sealedRequest } from "./lib/account.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";

const required = createRequire(import.meta.url)("weseal");
const push = createPush({ ...ACCOUNT, locale: "en" });

test("import and require give one implementation", () => {
  assert.equal(required.WesealError, WesealError);
  assert.equal(required.createPush, createPush);
});

test("an error has name, code, message, and what belongs to its code", () => {
  const { query, body } = sealedRequest(push);
  const altered = { ...query, msg_signature: "0".repeat(40) };
  const error = refused(() => push.open(altered, body), "SIGNATURE_MISMATCH");
  assert.ok(error instanceof Error);
  assert.equal(Object.getPrototypeOf(error), WesealError.prototype);
  assert.equal(error.name, "WesealError");
  assert.equal(error.wechatCode, -40001);
  assert.deepEqual({ ...error.details }, { parameter: "msg_signature" });
  assert.match(error.message, /signature does not match/);
  assert.match(String(error), /^WesealError: /);
  assert.match(error.stack, /errors\.mjs/);
  assert.match(inspect(error), /SIGNATURE_MISMATCH/);
  assert.equal(error.cause, undefined);
});

test("what does not apply is absent, not undefined", () => {
  const error = refused(() => push.open("", "{}"), "PARAMETER_MISSING");
  for (const name of ["wechatCode", "hint", "cause"]) assert.ok(!Object.hasOwn(error, name), name);
});

test("a hint has a code and a text", () => {
  const error = refused(
    () => createPush({ ...ACCOUNT, locale: "en", encodingAesKey: `${ACCOUNT.encodingAesKey}=` }),
    "KEY_INVALID",
  );
  assert.equal(error.wechatCode, -40004);
  assert.deepEqual(Object.keys(error.hint).sort(), ["code", "message"]);
  assert.equal(error.hint.code, "KEY_HAS_PADDING");
  assert.match(error.hint.message, /44 characters/);
});

test("details hold text alone", () => {
  const error = refused(
    () => createPush({ ...ACCOUNT, maxBodyBytes: 8 }).open(sealedRequest(push).query, "{        }"),
    "BODY_TOO_LARGE",
  );
  assert.deepEqual({ ...error.details }, { bytes: "10", limit: "8" });
});

test("a refusal changes nothing for the next call", () => {
  for (let round = 0; round < 1000; round += 1)
    refused(() => push.open("", "{}"), "PARAMETER_MISSING");
  stillWorks(push);
});
