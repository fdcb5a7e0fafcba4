/** The files below a folder, as the addon walks it. */

import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";

import type { LintLink } from "./engine.js";
import type { LintFile, LintSource } from "./sources.js";

/** All files below a folder. Links are not followed, but told: they may lead in circles, and out of the project. */
export async function walk(folder: string, leftOut: readonly string[]): Promise<LintSource[]> {
  const found: LintSource[] = [];
  const skipped = new Set(leftOut);
  const top = await readable(realpath(folder, "buffer"));
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
      } else if (entry.isSymbolicLink() && !skipped.has(name)) {
        const link = await linkAt(place, top);
        if (link !== undefined) found.push({ path, link });
      }
    }
  }
  return found;
}

/** Where a link leads; one that leads nowhere is nothing. */
async function linkAt(place: Buffer, top: Buffer | undefined): Promise<LintLink | undefined> {
  const target = await readable(realpath(place, "buffer"));
  if (target === undefined || top === undefined) return undefined;
  if (target.equals(top)) return { target: "" };
  const start = top.toString().replace(/[/\\]?$/, sep);
  const path = target.toString();
  return {
    target: path.startsWith(start) ? path.slice(start.length).replaceAll(sep, "/") : undefined,
  };
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
