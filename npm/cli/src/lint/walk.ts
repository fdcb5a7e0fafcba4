/** The files below a folder, as the addon walks it. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { LintSource } from "./sources.js";

/** All files below a folder. Links are not followed: they may lead in circles, and out of the project. */
export async function walk(folder: string, leftOut: readonly string[]): Promise<LintSource[]> {
  const found: LintSource[] = [];
  const skipped = new Set(leftOut);
  const open = [""];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    const entries = await entriesOf(join(folder, below));
    if (entries === undefined) found.push({ path: below, unreadable: true });
    for (const entry of entries ?? []) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) open.push(path);
      } else if (entry.isFile()) {
        found.push({ path, read: () => readFile(join(folder, path)) });
      }
    }
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
