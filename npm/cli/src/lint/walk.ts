/** The files below a folder, as the addon walks it. */

import { readdir, readFile, stat } from "node:fs/promises";

import type { LintFile, LintSource } from "./sources.js";

/** All files below a folder. Links are not followed: they may lead in circles, and out of the project. */
export async function walk(folder: string, leftOut: readonly string[]): Promise<LintSource[]> {
  const found: LintSource[] = [];
  const skipped = new Set(leftOut);
  const open = [{ path: "", place: Buffer.from(folder) }];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    const entries = await entriesOf(below.place);
    if (entries === undefined) found.push({ path: below.path });
    for (const entry of entries ?? []) {
      const name = entry.name.toString();
      const path = below.path === "" ? name : `${below.path}/${name}`;
      // Names need not be UTF-8.
      const place = Buffer.concat([below.place, Buffer.from("/"), entry.name]);
      if (entry.isDirectory()) {
        if (!skipped.has(name)) open.push({ path, place });
      } else if (entry.isFile()) {
        found.push({ path, open: () => fileAt(place) });
      }
    }
  }
  return found;
}

async function fileAt(place: Buffer): Promise<LintFile | undefined> {
  const { size } = (await readable(stat(place))) ?? {};
  return size === undefined ? undefined : { size, read: () => readable(readFile(place)) };
}

function entriesOf(folder: Buffer) {
  return readable(readdir(folder, { withFileTypes: true, encoding: "buffer" }));
}

/** Nothing where something cannot be read. */
async function readable<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch {
    return undefined;
  }
}
