// What the rules know beside judging.

import { difference } from "../compare.mjs";
import { LOCALES } from "../pushes.mjs";
import { problemsOfError, problemsOfLanguages, thrownBy } from "../refusal.mjs";

/** The function for a helper. */
const FUNCTIONS = {
  normalizeLink: (api, { payload, now, asOf, locale }) => {
    const { payload: made, findings } = api.normalizeLink(payload, { now, asOf, locale });
    const plain = findings.map(({ rule, severity, path }) => ({ rule, severity, path }));
    return { payload: made, findings: plain };
  },
  linkExpiry: (api, { created, expires, ...options }) => api.linkExpiry(created, expires, options),
  buildPlainScheme: (api, options) => api.buildPlainScheme(options),
  appendCustomParam: (api, { link, value, ...options }) =>
    api.appendCustomParam(link, value, options),
  requiredPrivacy: (api, { used, ...options }) =>
    api.requiredPrivacy(used, options).map(({ name: _, ...required }) => required),
};

export function run({ api, codes }, test) {
  const problems = [];
  const errors = LOCALES.map((locale) => {
    let answer;
    const error = thrownBy(() => {
      answer = FUNCTIONS[test.helper](api, { ...test.options, locale });
    });
    if (test.result === "valid")
      problems.push(
        error === undefined
          ? difference(answer, test.answer, "answer")
          : `was refused: ${error.code}: ${error.message}`,
      );
    else {
      if (error?.code !== undefined) codes.add(error.code);
      problems.push(...problemsOfError(api, error, test.error, test.secrets ?? []));
    }
    return error;
  });
  if (test.result === "invalid") problems.push(...problemsOfLanguages(test.error, ...errors));
  return [...new Set(problems.filter(Boolean))];
}
