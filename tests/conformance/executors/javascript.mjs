// Calls with values that only JavaScript has: each ends as it should, and the next call works.

import { difference } from "../compare.mjs";
import { LOCALES, problemsOfNextCall } from "../pushes.mjs";
import { problemsOfError, problemsOfLanguages, secretsOf, thrownBy } from "../refusal.mjs";
import { argumentOf } from "../values.mjs";
import { problemsOfOpened } from "./open.mjs";
import { fieldsOf } from "./reply.mjs";
import { unsealed } from "./seal.mjs";

export function run(context, test) {
  const { api, codes } = context;
  const problems = [];
  const errors = LOCALES.map((locale) => {
    const push = context.push(test.config, locale);
    let value;
    const error = thrownBy(() => {
      value = called(api, push, test, locale);
    });
    if (test.result === "valid")
      problems.push(
        ...(error === undefined
          ? resultOf(push, value, test, locale, api)
          : [`was refused: ${error.message}`]),
      );
    else {
      if (error?.code !== undefined) codes.add(error.code);
      problems.push(
        ...problemsOfError(api, error, test.error, secretsOf(api, test)),
        ...problemsOfNextCall(api, push, test.config),
      );
    }
    return error;
  });
  // The bare signature has no language of its own.
  if (test.result === "invalid" && test.call !== "signature" && !isNoConfig(test))
    problems.push(...problemsOfLanguages(test.error, ...errors));
  return [...new Set(problems.filter(Boolean))];
}

const isNoConfig = ({ call, args: [config] }) =>
  call === "createPush" &&
  (typeof config !== "object" || "$undefined" in config || "locale" in config);

function called(api, push, { call, args, request }, locale) {
  const given = args.map((argument) =>
    argumentOf(argument, () => push.open(request.query, request.body)),
  );
  if (call === "signature") return api.signature(...given);
  if (call !== "createPush") return push[call](...given);
  const [config] = given;
  const speaks = typeof config === "object" && !("locale" in config);
  return api.createPush(speaks ? { ...config, locale } : config);
}

function resultOf(push, value, test, locale, api) {
  const { now, fresh, nonce, ...expected } = test.expected;
  if (!now) return problemsOfOpened(value, expected);
  const sealed = test.call === "seal" ? value : fieldsOf(value.body);
  const problems = [
    Math.abs(sealed.TimeStamp - Date.now() / 1000) < 300
      ? undefined
      : `TimeStamp is ${sealed.TimeStamp}`,
  ];
  if (nonce !== undefined) problems.push(difference(sealed.Nonce, nonce, "Nonce"));
  problems.push(typeof unsealed(push, sealed) === "string" ? undefined : "does not open");
  if (fresh) {
    const again = called(api, push, test, locale);
    if (again.Encrypt === sealed.Encrypt || again.Nonce === sealed.Nonce)
      problems.push("two calls give the same");
  }
  return problems;
}
