/** Findings as data, and as the annotations of a workflow on GitHub. */

import { say } from "../locale.js";
import { counts, type Found, type Judged, placeOfBreak } from "./judged.js";
import type { Place } from "./place.js";
import { places } from "./pretty.js";

/** JSON: the findings of each file, with lines and columns. */
export function json(about: object, judged: readonly Judged[]): string {
  const files = judged.map((file) => ({
    file: file.file,
    ...(file.unreadable === undefined
      ? {}
      : { unreadable: file.unreadable.message, ...placeOfBreak(file) }),
    findings: file.findings.map((finding) => ({ ...finding, ...region(file, finding) })),
  }));
  return `${JSON.stringify({ version: 1, ...about, summary: counts(judged), files }, null, 2)}\n`;
}

/** Begin and end of a finding. */
export function region(
  { lines }: Judged,
  { span }: Found,
): Record<"line" | "column" | "endLine" | "endColumn", number> {
  const from: Place = lines.placeOf(span?.start ?? 0);
  const to: Place = lines.placeOf(span?.end ?? 0);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export function github(judged: readonly Judged[]): string {
  const level = { error: "error", warning: "warning", info: "notice" };
  return judged
    .flatMap((file) => [
      ...(file.unreadable === undefined
        ? []
        : [`::error ${broken(file)}::${data(file.unreadable.message)}\n`]),
      ...file.findings.map((finding) => {
        const { line, column, endLine, endColumn } = region(file, finding);
        // A column means nothing where lines differ.
        const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : "";
        const place = `file=${property(file.file)},line=${line},endLine=${endLine}${columns}`;
        const { message, help, source, related = [] } = finding;
        const text = data(
          [
            message,
            ...(related.length === 0 ? [] : [`${say("相关", "see")}: ${places(related)}`]),
            help,
            source,
          ].join("\n"),
        );
        return `::${level[finding.severity]} ${place},title=${property(finding.rule)}::${text}\n`;
      }),
    ])
    .join("");
}

function broken(file: Judged): string {
  const place = placeOfBreak(file);
  const name = `file=${property(file.file)}`;
  return place === undefined ? name : `${name},line=${place.line},col=${place.column}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
