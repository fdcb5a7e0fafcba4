// A trap inside the linter's WebAssembly costs the projects that are open, and no other.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { lintModule } from "@weseal/cli/lint";

const { count, scribble } = createRequire(import.meta.url)("../node/lib/child/instances.cjs");

const MODULE = new URL("../../npm/cli/wasm/weseal-lint.wasm", import.meta.url);

test("a handle of an instance that is gone has no effect on the next one's", () => {
  const wire = lintModule(new WebAssembly.Module(readFileSync(MODULE)));
  const begin = () => {
    const frame = wire.begin("app.json\0app.js", '{"asOf":"2026-11-21"}');
    return JSON.parse(frame).handle;
  };
  const gone = [];
  for (let round = 1; round < 4; round += 1) {
    const open = [begin(), begin()];
    assert.equal(count(), round);
    for (const handle of gone) {
      assert.ok(!open.includes(handle));
      wire.release(handle);
      for (const frame of [
        wire.next(handle),
        wire.add(handle, 0, Buffer.from("{}")),
        wire.miss(handle, 0, "outside"),
        wire.link(handle, 0, "app.js"),
        wire.finish(handle),
      ])
        assert.equal(JSON.parse(frame.slice(1)).code, "INTERNAL");
    }
    // Of those that are open, one is finished, and one is there when the memory is damaged.
    assert.deepEqual(JSON.parse(wire.next(open[0])), { wanted: [1, 0] });
    assert.equal(wire.add(open[0], 0, Buffer.from('{"pages":[]}')), "");
    assert.equal(wire.add(open[0], 1, Buffer.from("App({})")), "");
    assert.ok(Array.isArray(JSON.parse(wire.finish(open[0])).findings));
    scribble("begin");
    assert.throws(() => wire.next(open[1]), WebAssembly.RuntimeError);
    gone.push(...open);
  }
  assert.match(wire.begin("", '{"asOf":1}'), /^!.*INVALID_ARGUMENT/);
});
