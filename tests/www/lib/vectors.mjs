// The test vectors, by their ids.

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../../vectors/", import.meta.url);

const all = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json") && name !== "schema.json")
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")).testGroups)
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
