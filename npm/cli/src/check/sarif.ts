/** Findings as SARIF 2.1.0, which code scanning services read. */

import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import { type Rule, rules } from "weseal";

import { currentLocale } from "../locale.js";
import { region } from "./json.js";
import { type Found, type Judged, placeOfBreak, type Related, sourceParts } from "./judged.js";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;
const HOME = "https://github.com/weseal/weseal";

/** The log of one run. Source: SARIF 2.1.0 (OASIS), §3.13–3.30. */
export function sarif(judged: readonly Judged[], version: string): string {
  const known = descriptors(judged.flatMap(({ findings }) => findings));
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
            rules: known,
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

/** Each rule once. Of what another catalogue has, a finding says what there is to say. */
function descriptors(findings: readonly Found[]): ReportingDescriptor[] {
  const first = new Map<string, Found>();
  for (const finding of findings) if (!first.has(finding.rule)) first.set(finding.rule, finding);
  const known = rules().filter(({ id }) => first.has(id));
  const others = [...first.values()].filter(({ rule }) => !known.some(({ id }) => id === rule));
  return [...known.map(descriptor), ...others.map(plain)];
}

function plain(finding: Found): ReportingDescriptor {
  const { title, url } = sourceParts(finding);
  return {
    id: finding.rule,
    help: { text: `${finding.help}\n${title}` },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVELS[finding.severity] },
  };
}

function descriptor(rule: Rule): ReportingDescriptor {
  const { id, message, help, severity, source, confidence } = rule;
  // What a finding puts there is not known of a rule.
  const general = (text: string) => text.replace(/\{\w+\}/g, "…");
  return {
    id,
    shortDescription: { text: general(message) },
    help: { text: `${general(help)}\n${source.title} (${source.date})` },
    ...(source.url === undefined ? {} : { helpUri: source.url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { confidence },
  };
}

function result(judged: Judged, finding: Found, known: readonly ReportingDescriptor[]): Result {
  const { rule, severity, message, help, path = "", span, related = [] } = finding;
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
        ...(path === ""
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: path, kind: "member" }] }),
      },
    ],
    ...(related.length === 0 ? {} : { relatedLocations: related.map(location) }),
    properties: { source: sourceParts(finding).title },
  };
}

function location({ file, line, column }: Related): Location {
  const region = { startLine: line, startColumn: column };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } };
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
