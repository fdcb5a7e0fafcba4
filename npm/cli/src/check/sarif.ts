/** Findings as SARIF 2.1.0, which code scanning services read. */

import type { Log, Notification, ReportingDescriptor, Result } from "sarif";
import { type Finding, type Rule, rules } from "weseal";

import { currentLocale } from "../locale.js";
import { region } from "./json.js";
import { type Judged, placeOfBreak, sourceParts } from "./judged.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;
const HOME = "https://github.com/weseal/weseal";

/** The log of one run. Source: SARIF 2.1.0 (OASIS), §3.13–3.30. */
export function sarif(judged: readonly Judged[], version: string): string {
  const found = new Set(judged.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const known = rules().filter(({ id }) => found.has(id));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "weseal",
            version,
            semanticVersion: version,
            informationUri: HOME,
            language: currentLocale(),
            rules: known.map(descriptor),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: judged.every(({ unreadable }) => unreadable === undefined),
            toolExecutionNotifications: judged.flatMap(notification),
          },
        ],
        results: judged.flatMap((file) =>
          file.findings.map((finding) => result(file, finding, known)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(rule: Rule): ReportingDescriptor {
  const { id, message, help, severity, source, confidence } = rule;
  return {
    id,
    // What a finding puts there is not known of a rule.
    shortDescription: { text: message.replace(/\{\w+\}/g, "…") },
    help: { text: `${help}\n${source.title} (${source.date})` },
    ...(source.url === undefined ? {} : { helpUri: source.url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { confidence },
  };
}

function result(judged: Judged, finding: Finding, known: readonly Rule[]): Result {
  const { rule, severity, message, help, path, span } = finding;
  const { line, column, endLine, endColumn } = region(judged, finding);
  return {
    ruleId: rule,
    ruleIndex: known.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: `${message} ${help}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(judged.file) },
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: span?.start ?? 0,
            charLength: span === undefined ? 0 : span.end - span.start,
          },
        },
        logicalLocations: [{ fullyQualifiedName: path, kind: "member" }],
      },
    ],
    properties: { source: sourceParts(finding).title },
  };
}

function notification(judged: Judged): Notification[] {
  const { file, unreadable } = judged;
  if (unreadable === undefined) return [];
  const place = placeOfBreak(judged);
  const region = place && { region: { startLine: place.line, startColumn: place.column } };
  return [
    {
      level: "error",
      message: { text: unreadable.message },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }],
    },
  ];
}

/** A relative reference, or an absolute one; the backslash parts the names of a path on Windows alone. */
function uriOf(file: string): string {
  const hasDrive = /^[A-Za-z]:[\\/]/.test(file);
  const isWindows = hasDrive || process.platform === "win32";
  const [first = "", ...names] = (isWindows ? file.replaceAll("\\", "/") : file).split("/");
  const path = [hasDrive ? first : encodeURIComponent(first), ...names.map(encodeURIComponent)];
  if (hasDrive) return `file:///${path.join("/")}`;
  return first === "" && file !== "" ? `file://${path.join("/")}` : path.join("/");
}
