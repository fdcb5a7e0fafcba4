// The test vectors, by their ids.

import { vectorFiles } from "../../conformance/vectors.mjs";

const all = Object.values(vectorFiles())
  .flatMap(({ testGroups }) => testGroups)
  .flatMap(({ tests, ...group }) => tests.map((test) => ({ ...group, ...test })));

/** The vector of this id, with what its group shares. */
export function vector(tcId) {
  const found = all.find((test) => test.tcId === tcId);
  if (!found) throw new Error(`there is no vector ${tcId}`);
  return found;
}

/** The vectors that judge this subject, in their order. */
export function group(subject) {
  return all.filter((test) => test.type === "Check" && test.subject === subject && test.asOf);
}
