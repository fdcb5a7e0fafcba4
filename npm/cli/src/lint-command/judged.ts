/** The findings of a project, file by file, as the printers take them. */

import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";

import { type Found, isMissing, type Judged } from "../check/judged.js";
import { type Lines, linesOf } from "../check/place.js";
import { hidden, secretsOfCode, without } from "../check/secrets.js";
import type { LintReport, ProjectFinding } from "../lint/index.js";

/** The files with findings, in the order of the report, with their texts. */
export async function judgedOf(directory: string, { findings }: LintReport): Promise<Judged[]> {
  const files = new Map<string, ProjectFinding[]>();
  for (const finding of findings) {
    const own = files.get(finding.file);
    if (own === undefined) files.set(finding.file, [finding]);
    else own.push(finding);
  }
  const judged: Judged[] = [];
  // One after the other: a project may be large, and so may its files.
  for (const [file, own] of files) judged.push(await judgedFile(directory, file, own));
  return judged;
}

async function judgedFile(
  directory: string,
  file: string,
  findings: readonly ProjectFinding[],
): Promise<Judged> {
  const text = await textOf(join(directory, file));
  // The mark in front of a text is in no column.
  const mark = text.startsWith("\ufeff") ? 1 : 0;
  const secrets = secretsOfCode(text);
  const inFile = (place: number) => Math.max(place - mark, 0);
  const found = findings.map((finding): Found => {
    const { rule, severity, message, help, source, span, unreachable, related, fix = [] } = finding;
    return {
      rule,
      severity,
      message: without(secrets, message),
      help: without(secrets, help),
      source,
      span: { start: inFile(span[0]), end: inFile(span[1]) },
      unreachable,
      related: related.map((place) => ({
        file: shown(directory, place.file),
        line: place.line,
        column: place.column,
      })),
      ...(fix.length === 0
        ? {}
        : { fix: fix.map((edit) => ({ ...edit, file: shown(directory, edit.file) })) }),
    };
  });
  const lines = linesOf(hidden(text.slice(mark)));
  return { file: shown(directory, file), lines, findings: found };
}

/** The same with the lines of the files to which findings point first: where something is used that is missing. */
export async function withUses(judged: readonly Judged[]): Promise<Judged[]> {
  const uses = judged.flatMap(({ findings }) =>
    findings.filter(isMissing).flatMap(({ related = [] }) => related.slice(0, 1)),
  );
  const others = new Map<string, Lines>();
  for (const file of new Set(uses.map((use) => use.file))) {
    const text = await textOf(file);
    others.set(file, linesOf(hidden(text.replace(/^\ufeff/, ""))));
  }
  return judged.map((file) => ({ ...file, others }));
}

/** A file as it is reached from where the command was given. */
export function shown(directory: string, file: string): string {
  return posix.join(directory.replaceAll("\\", "/"), file);
}

/** Of a folder, or of what cannot be read, there is no text; a finding says so. */
async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return "";
  }
}
