// No error says a secret, in any of the ways in which an error can be printed: over all vectors.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { secretsOf } from "./lib/secrets.mjs";
import { suite } from "./lib/suite.mjs";

test("over everything that the conformance suite has refused", async (t) => {
  const leaks = [];
  const looked = { refusals: 0, credentials: 0, signatures: 0, pieces: 0 };
  await suite((heard) => {
    if (heard.error === undefined) return;
    looked.refusals += 1;
    const said = everythingOf(heard.error);
    for (const [kind, secrets] of Object.entries(secretsOf(heard))) {
      looked[kind] += secrets.length;
      const secret = secrets.find((text) => said.includes(text));
      if (secret !== undefined) leaks.push(`${heard.name}, ${heard.error.code}: ${kind} ${secret}`);
    }
  });
  t.diagnostic(JSON.stringify(looked));
  assert.deepEqual(leaks, []);
  assert.ok(looked.refusals > 1000);
  for (const kind of ["credentials", "signatures", "pieces"]) assert.ok(looked[kind] > 1000, kind);
});

function everythingOf(error) {
  const hidden = inspect(error, {
    depth: Number.POSITIVE_INFINITY,
    showHidden: true,
    maxStringLength: null,
  });
  return [
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    hidden,
    inspect(error.cause),
  ].join("\n");
}
