// The small projects of `tests/projects`: what a linter finds in one, as its `expected.json` says it. Plain ESM
// without dependencies, so that the same file runs in Node and in a browser.

import { difference } from "./compare.mjs";

/** The options with which a project is linted: its own, and mostly without what is found in almost every project. */
export function optionsOf({ options }) {
  return { asOf: "2026-11-21", ignore: ["privacy-handler"], ...options };
}

/** A report as `expected.json` writes it. */
export function asExpected({ findings, model }, { options }) {
  return { options, findings: findings.map(written), apps: model.apps.map(app) };
}

/** Where a report differs from what is expected: a text for people, or undefined. */
export function reportDifference(report, expected) {
  return difference(asExpected(report, expected), expected);
}

/** `app.json:1 error app-private-infos-undeclared: pages/index/index.js:7` */
function written({ rule, severity, unreachable, related, ...place }) {
  const about = unreachable ? " (unreachable)" : "";
  const places = related.length > 0 ? `: ${related.map(at).join(" ")}` : "";
  return `${at(place)} ${severity} ${rule}${about}${places}`;
}

function app({ root, kind, config, pages, declared = null, privacy, used }) {
  return {
    root,
    kind,
    config,
    pages,
    declared,
    privacy: privacy.map(({ key = null }) => key),
    used: Object.fromEntries(used.map(({ name, places }) => [name, places.map(occurrence)])),
  };
}

function occurrence({ origin, reachable, ...place }) {
  const whose = origin === "own" ? "" : ` ${origin}`;
  return `${at(place)}${whose}${reachable ? "" : " unreachable"}`;
}

function at({ file, line }) {
  return `${file}:${line}`;
}
