// A report as text: for a ticket, a chat or a mail.

import type { LintReport, ProjectApp, ProjectFinding } from "@weseal/cli/lint";
import { severities } from "../../generated/catalogue";
import type { Locale } from "../../words";
import { projectWords } from "../../words/project";

/** The findings file by file, then a table of every mini program, its columns separated by tabs. */
export function reportText(name: string, { findings, model }: LintReport, locale: Locale): string {
  const { verdict } = projectWords[locale];
  const count = (severity: ProjectFinding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const found = verdict.found(count("error"), count("warning"), count("info"));
  const files = [...Map.groupBy(findings, ({ file }) => file)].map(([file, own]) =>
    [file, ...own.map((finding) => findingText(finding, locale))].join("\n"),
  );
  const apps = model.apps.map((app) => appText(app, locale));
  return [`${name}: ${found || verdict.none}`, ...files, ...apps].join("\n\n");
}

function findingText(finding: ProjectFinding, locale: Locale): string {
  const { findings: words } = projectWords[locale];
  const { line, column, severity, rule, message, help, related } = finding;
  const lines = [
    `  ${line}:${column} ${severities[severity][locale]} ${rule}`,
    `    ${message}`,
    `    ${words.help}: ${help}`,
    ...related.map((place) => `    ${place.file}:${place.line}:${place.column}`),
  ];
  return lines.join("\n");
}

function appText(app: ProjectApp, locale: Locale): string {
  const { app: words } = projectWords[locale];
  const { table } = words;
  const rows = app.table.map(({ name, uses, declared, privacy }) => [
    name,
    String(uses),
    declared ? words.declared[declared] : words.none,
    privacy.join(" ") || words.none,
  ]);
  return [
    `${app.root || words.top} (${words.kinds[app.kind]})`,
    [table.name, table.places, table.declared, table.privacy].join("\t"),
    ...rows.map((row) => row.join("\t")),
  ].join("\n");
}
