/** Making the edits that findings bring along. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { UsageError } from "../command.js";
import { edited } from "../lint/edits.js";
import type { Edit, LintReport } from "../lint/index.js";
import { say } from "../locale.js";

/** A file before and after its edits. */
export interface Fixed {
  file: string;
  before: string;
  after: string;
}

/** What the files become that have edits. Nothing is written. */
export async function fixesOf(directory: string, report: LintReport): Promise<Fixed[]> {
  const fixed: Fixed[] = [];
  for (const [file, edits] of editsOf(report)) {
    const before = await readFile(join(directory, file), "utf8");
    const after = edited(before, edits);
    if (after !== before) fixed.push({ file, before, after });
  }
  return fixed;
}

/** Writes them, and nothing else into those files. @throws {UsageError} where one cannot be written */
export async function write(directory: string, fixed: readonly Fixed[]): Promise<void> {
  for (const { file, after } of fixed) {
    try {
      await writeFile(join(directory, file), after);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new UsageError(say(`无法写入 ${file}：${code}`, `cannot write ${file}: ${code}`));
    }
  }
}

/** How many findings bring edits. */
export function fixableIn({ findings }: LintReport): number {
  return findings.filter(({ fix = [] }) => fix.length > 0).length;
}

/** The edits of each file, each once: findings about one configuration share theirs. */
function editsOf({ findings }: LintReport): Map<string, Edit[]> {
  const files = new Map<string, Edit[]>();
  const known = new Set<string>();
  for (const edit of findings.flatMap(({ fix = [] }) => fix)) {
    const key = JSON.stringify([edit.file, edit.span, edit.text]);
    if (known.has(key)) continue;
    known.add(key);
    files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  }
  return files;
}
