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
