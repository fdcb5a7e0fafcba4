/** Writes the pages. */

import { readFileSync, writeFileSync } from "node:fs";
import { pages } from "./pages.mjs";

const ROOT = new URL("../../../", import.meta.url);

/** Writes what has changed, and says so. */
export function writePages(all) {
  for (const [path, text] of pages(all)) {
    const file = new URL(path, ROOT);
    if (read(file) === text) continue;
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
