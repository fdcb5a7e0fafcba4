// A trap inside WASM costs the call that meets it, and no other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { run } from "./lib/run.mjs";

test("damaged memory: INTERNAL once, then everything works again", async () => {
  const { backend, calls, grown } = await run("trap.mjs", { env: { WESEAL_BACKEND: "wasm" } });
  assert.equal(backend, "wasm");
  assert.equal(Object.keys(calls).length, 36);
  for (const [name, { message, cause, ...told }] of Object.entries(calls)) {
    assert.deepEqual(
      told,
      {
        weseal: true,
        code: "INTERNAL",
        leaks: false,
        works: [true, true, true],
        explains: true,
        signs: true,
        instances: 1,
      },
      `${name}: ${message}`,
    );
    assert.match(message, /Later calls are not affected|后续调用不受影响/);
    assert.equal(cause, "RuntimeError", name);
  }
  assert.equal(grown, 0);
});

test("the end of the stack: whatever happens there, the next call works", async () => {
  for (const WESEAL_BACKEND of ["native", "wasm"]) {
    for (const { where, outcomes, after } of await run("stack.mjs", { env: { WESEAL_BACKEND } })) {
      assert.deepEqual(after, ["你好", "你好", "你好"], `${WESEAL_BACKEND}, ${where}`);
      // Reading an argument, or the call, meets the end; or the engine says so itself.
      const { ok, RangeError: ended, INTERNAL, INVALID_ARGUMENT, ...others } = outcomes;
      assert.deepEqual(others, {}, `${WESEAL_BACKEND}, ${where}`);
      assert.ok(ok > 0 && ended > 0, `${WESEAL_BACKEND}, ${where}: the end was not reached`);
    }
  }
});
