// Judgements: what a payload must be told.

import { group, invalid, valid } from "../build.mjs";

/** Judgements of one subject. */
export const judgements = (subject, shared, tests) => group("Check", { subject, ...shared }, tests);

/**
 * A payload (a value, or text as it is) with every finding in order, each as "severity rule path".
 * `more`: context, asOf, secrets.
 */
export const judged = (tcId, comment, flags, payload, findings, more = {}) =>
  valid(tcId, comment, flags, { payload: textOf(payload), ...more, findings: findings.map(finding) });

/** What cannot be judged. */
export const unreadable = (tcId, comment, payload, details, more) =>
  invalid(tcId, comment, ["HostilePayload"], { payload }, "BAD_INPUT", { details, ...more });

const textOf = (payload) =>
  typeof payload === "string" || "$repeat" in payload || "$concat" in payload ? payload : JSON.stringify(payload);

/** A finding as "severity rule path". */
export function finding(text) {
  const [severity, rule, path = ""] = text.split(" ");
  return { rule, severity, path };
}
