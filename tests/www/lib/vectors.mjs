// The test vectors, by their ids.

import { vectors } from "../../conformance/vectors.mjs";

const all = vectors();

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
