// createPush(config): accepted, or refused at once.

import { LOCALES, problemsOfNextCall } from "../pushes.mjs";
import { problemsOfError, problemsOfLanguages, secretsOf, thrownBy } from "../refusal.mjs";
import { configOf } from "../values.mjs";

/** What a push is made from after one could not be made. */
const GOOD = { appId: "wxba5fad812f8e6fb9", token: "AAAAA", encodingAesKey: "A".repeat(43) };

export function run(context, test) {
  const { api, codes } = context;
  const config = configOf(test.config);
  if (test.result === "valid")
    return problemsOfNextCall(api, api.createPush({ ...config, locale: "en" }), config);
  const secrets = secretsOf(api, { ...test, config });
  const errors = LOCALES.map((locale) => thrownBy(() => api.createPush({ ...config, locale })));
  for (const error of errors) if (error?.code !== undefined) codes.add(error.code);
  return [
    ...errors.flatMap((error) => problemsOfError(api, error, test.error, secrets)),
    ...problemsOfLanguages(test.error, ...errors),
    ...problemsOfNextCall(api, context.push(GOOD, "en"), GOOD),
  ];
}
