// Judging a payload: as text and, where it is JSON, as what JavaScript makes of it, in both languages.

import { difference } from "../compare.mjs";
import { LOCALES } from "../pushes.mjs";
import { problemsOfError, problemsOfLanguages, thrownBy } from "../refusal.mjs";
import { textOf } from "../values.mjs";

export function run({ api, codes }, test) {
  const payload = textOf(test.payload);
  const problems = [];
  const errors = LOCALES.map((locale) => {
    let findings;
    const options = { asOf: test.asOf, context: test.context, locale };
    const error = thrownBy(() => {
      findings = api.check(test.subject, payload, options);
    });
    if (test.result === "valid") {
      if (error === undefined) problems.push(...problemsOf(findings, test, payload, locale));
      else problems.push(`was refused: ${error.code}: ${error.message}`);
    } else {
      if (error?.code !== undefined) codes.add(error.code);
      problems.push(...problemsOfError(api, error, test.error, test.secrets ?? []));
      // The next call works.
      if (api.check("url-link", "{}", { asOf: "2022-04-10" }).length > 0)
        problems.push("next call");
    }
    return error;
  });
  if (test.result === "invalid") problems.push(...problemsOfLanguages(test.error, ...errors));
  else problems.push(...problemsAsValue(api, test, payload));
  return [...new Set(problems.filter(Boolean))];
}

function problemsOf(findings, { findings: wanted, secrets = [] }, payload, locale) {
  const told = findings.map(({ rule, severity, path }) => ({ rule, severity, path }));
  const plain = wanted.map(({ says: _, ...finding }) => finding);
  const problems = [difference(told, plain, "findings")];
  for (const [index, { rule, message, help, source, span }] of findings.entries()) {
    const text = `${message} ${help}`;
    if (!message || !help || !source) problems.push(`${rule}: says too little`);
    if (/\{[a-z]+\}/.test(text)) problems.push(`${rule}: has a gap: ${text}`);
    const chinese = /\p{Script=Han}/u.test(message);
    if (locale === "zh-CN" && !chinese) problems.push(`${rule}: is not Chinese: ${message}`);
    const part = wanted[index]?.says?.[locale] ?? "";
    if (!text.includes(part)) problems.push(`${rule}: does not say ${part}: ${text}`);
    for (const secret of secrets)
      if (text.includes(secret)) problems.push(`${rule}: says a secret`);
    const inside = span && span.start < span.end && span.end <= payload.length;
    if (!inside) problems.push(`${rule}: its span is ${JSON.stringify(span)}`);
  }
  return problems;
}

/** A value is judged as its text is; only where it stands is not told. What JSON.parse changes is left alone. */
function problemsAsValue(api, { subject, asOf, context, findings: wanted }, payload) {
  let value;
  const error = thrownBy(() => {
    value = JSON.parse(payload);
  });
  // A string would be taken for the text of a payload.
  if (error !== undefined || typeof value === "string") return [];
  if (JSON.stringify(value) !== payload.replace(/^\ufeff/, "")) return [];
  const found = api.check(subject, value, { asOf, context, locale: "en" });
  const spans = found.filter(({ span }) => span !== undefined).length;
  const told = found.map(({ rule, severity, path }) => ({ rule, severity, path }));
  const plain = wanted.map(({ says: _, ...finding }) => finding);
  return [difference(told, plain, "as a value"), spans > 0 && "a value has spans"];
}
