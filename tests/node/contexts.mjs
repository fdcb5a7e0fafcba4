// Several contexts in one process: each has the package for itself, and takes what was made in another.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as own from "weseal";

import { ACCOUNT, MESSAGE, opened, sealedRequest } from "./lib/account.mjs";
import { inContext } from "./lib/contexts.mjs";
import { run } from "./lib/run.mjs";

test("three contexts at once: each opens its own requests, and refuses those of the others", () => {
  const tokens = ["one", "two", "three"];
  const pushes = tokens.map((token) => {
    const { weseal } = inContext();
    assert.equal(weseal.backend(), own.backend());
    assert.notEqual(weseal.createPush, own.createPush);
    return { weseal, push: weseal.createPush({ ...ACCOUNT, token, locale: "en" }) };
  });
  for (let round = 0; round < 20; round += 1) {
    for (const { push, weseal } of pushes) {
      assert.equal(opened(push, MESSAGE).raw, MESSAGE);
      for (const other of pushes.filter((each) => each.push !== push)) {
        const { query, body } = sealedRequest(other.push);
        assert.throws(
          () => push.open(query, body),
          (error) => error instanceof weseal.WesealError && error.code === "SIGNATURE_MISMATCH",
        );
      }
    }
  }
});

test("query and body may be of another context than the package", () => {
  const { evaluate } = inContext();
  const push = own.createPush(ACCOUNT);
  const { query, body } = sealedRequest(push);
  const foreign = evaluate(
    `(query, text) => ({ query: JSON.parse(query), bytes: new Uint8Array(new TextEncoder().encode(text)),
      buffer: new Uint8Array(new TextEncoder().encode(text)).buffer, object: JSON.parse(text) })`,
  )(JSON.stringify(query), body);
  assert.ok(!(foreign.query instanceof Object) && !(foreign.bytes instanceof Uint8Array));
  for (const given of [foreign.bytes, foreign.buffer, foreign.object])
    assert.equal(push.open(foreign.query, given).raw, MESSAGE);
});

test("contexts come and go, in the main thread and in others, and the process ends by itself", async () => {
  const { contexts, threads } = await run("contexts.mjs");
  assert.deepEqual({ contexts, threads }, { contexts: 40, threads: [10, 10] });
});
