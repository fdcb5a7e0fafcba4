// The hot paths take no more instructions than recorded: unlike times, counts are the same on a busy machine.

import assert from "node:assert/strict";
import { test } from "node:test";

import { count, environment, paths } from "./count.mjs";
import { basis, complaint, judgeOf, recorded } from "./judge.mjs";

const judge = judgeOf(environment(), recorded());
// Not a diagnostic: nobody may overlook that the wider limit holds.
console.log(basis(judge));

test("every path is recorded, and nothing else", () => {
  assert.deepEqual(Object.keys(judge.record.counts), paths);
});

for (const path of paths) {
  test(path, (t) => {
    const found = count(path);
    t.diagnostic(`${path}: ${found}, ${judge.record.counts[path]} recorded`);
    assert.equal(complaint(path, found, judge), undefined);
  });
}

test("6 % more is a failure, 4 % more is none; where the compiler is another, 26 % and 24 %", () => {
  const record = { environment: { rustc: "1" }, counts: { path: 1000 } };
  const strict = judgeOf({ rustc: "1" }, record);
  assert.equal(complaint("path", 1040, strict), undefined);
  assert.match(complaint("path", 1060, strict), /1000 → 1060, \+6\.0 %.*--accept/s);
  assert.match(complaint("new", 1, strict), /not recorded/);

  const loose = judgeOf({ rustc: "2" }, record);
  assert.equal(complaint("path", 1240, loose), undefined);
  assert.match(complaint("path", 1260, loose), /\+26\.0 %/);
  assert.match(basis(loose), /not the recorded one/);
});
