// The vector files, as Node reads them.

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../vectors/", import.meta.url);

/** Name to parsed content, in the order of names. */
export function vectorFiles() {
  return Object.fromEntries(names().map((name) => [name, read(name)]));
}

/** The tests of the files of these names, or of all, each with what its group shares. */
export function vectors(...chosen) {
  const files = chosen.length > 0 ? chosen.map((name) => `${name}.json`) : names();
  return files
    .flatMap((name) => read(name).testGroups)
    .flatMap(({ tests, ...group }) => tests.map((test) => ({ ...group, ...test })));
}

function names() {
  const isVectors = (name) => name.endsWith(".json") && name !== "schema.json";
  return readdirSync(FOLDER).filter(isVectors).sort();
}

function read(name) {
  return JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
}
