// The vector files, as Node reads them.

import { readdirSync, readFileSync } from "node:fs";

const FOLDER = new URL("../vectors/", import.meta.url);

/** Name to parsed content, in the order of names. */
export function vectorFiles() {
  const names = readdirSync(FOLDER).filter(
    (name) => name.endsWith(".json") && name !== "schema.json",
  );
  return Object.fromEntries(
    names.sort().map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))]),
  );
}

/** The tests of the files of these names, or of all, each with what its group shares. */
export function vectors(...names) {
  const files = vectorFiles();
  const chosen =
    names.length > 0 ? names.map((name) => files[`${name}.json`]) : Object.values(files);
  return chosen
    .flatMap(({ testGroups }) => testGroups)
    .flatMap(({ tests, ...group }) => tests.map((test) => ({ ...group, ...test })));
}
