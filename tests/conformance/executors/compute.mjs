// Computations: the function of the API, and the same step by step.

import { difference } from "../compare.mjs";
import { LOCALES } from "../pushes.mjs";
import { problemsOfError, problemsOfLanguages, thrownBy } from "../refusal.mjs";

/** The function for a computation, where it is not one of the same name with the same answer. */
const FUNCTIONS = {
  verifyRawData: (api, { rawData, signature, sessionKey, ...options }) =>
    api.verifyRawData(rawData, signature, sessionKey, options),
  signSession: (api, { body, sessionKey, ...options }) =>
    api.signSession(body, sessionKey, options),
  hashEncryptedData: (api, { encryptedData, ...options }) =>
    api.hashEncryptedData(encryptedData, options),
  signPaymentV2: (api, { params, key, ...options }) => api.signPaymentV2(params, key, options),
  verifyPaymentSignV2: (api, { params, key, ...options }) =>
    api.verifyPaymentSignV2(params, key, options),
  signPayment: (api, { package: text, ...options }) => {
    const [, prepayId] = /^prepay_id=(.+)$/.exec(text) ?? [];
    // The function makes `package` by itself: an empty one cannot be said.
    if (prepayId === undefined) return undefined;
    const { paySign, ...others } = api.signPayment({ ...options, prepayId });
    const { timeStamp, nonceStr, signType = "MD5" } = options;
    const wanted = { timeStamp, nonceStr, package: text, signType };
    const differs = difference(others, wanted);
    if (differs !== undefined) throw new Error(differs);
    return paySign;
  },
  signJsapi: (api, options) => api.signJsapi(options).signature,
  signPaymentRsa: (api, { package: text, ...options }) => {
    const [, prepayId] = /^prepay_id=(.+)$/.exec(text) ?? [];
    // The function makes `package` by itself: another form cannot be said.
    if (prepayId === undefined) return undefined;
    return api.signPayment({ ...options, prepayId, signType: "RSA" }).paySign;
  },
  signApiRequest: (api, options) => {
    const headers = api.signApiRequest(options);
    const { "Wechatmp-AppId": appId, "Wechatmp-TimeStamp": timestamp } = headers;
    if (appId !== options.appId || timestamp !== String(options.timestamp))
      throw new Error(`headers: ${appId}, ${timestamp}`);
    return headers["Wechatmp-Signature"];
  },
};

export function run({ api, codes }, test) {
  const problems = [];
  const errors = LOCALES.map((locale) => {
    let answer;
    const call = FUNCTIONS[test.computation] ?? ((api, options) => api[test.computation](options));
    const error = thrownBy(() => {
      answer = call(api, { ...optionsOf(test), locale });
    });
    if (error === undefined && answer === undefined) return undefined;
    // What only verifies says no, where a signature does not match.
    if (answer === false && test.error?.code === "VERIFICATION_FAILED") {
      codes.add(test.error.code);
      problems.push(...problemsOfExplained(api, test, locale));
      return undefined;
    }
    if (test.result === "valid")
      problems.push(
        error === undefined
          ? difference(answer, test.answer, "answer")
          : `was refused: ${error.code}: ${error.message}`,
      );
    else {
      if (error?.code !== undefined) codes.add(error.code);
      problems.push(...problemsOfError(api, error, test.error, secretsOf(test)));
    }
    problems.push(...problemsOfExplained(api, test, locale));
    return error;
  });
  if (test.result === "invalid") problems.push(...problemsOfLanguages(test.error, ...errors));
  return [...new Set(problems.filter(Boolean))];
}

/** The options as a caller has them: bytes are bytes, and what hides a key's timing is nobody's business. */
function optionsOf({ computation, options, keys = {} }) {
  const expand = (value) => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(expand);
    if ("$key" in value) return keys[value.$key];
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, expand(item)]));
  };
  const { seed, ...others } = expand(options);
  for (const name of BYTES[computation] ?? []) others[name] &&= bytes(others[name]);
  return others;
}

/** Options that are bytes, in the vectors hexadecimal digits. */
const BYTES = { sealApiRequest: ["iv"], signApiRequest: ["salt"] };

const bytes = (hex) => Uint8Array.from(hex.match(/../g), (digits) => Number.parseInt(digits, 16));

/** Lines of keys, and the keys that stand in the options. */
const secretsOf = ({ keys = {}, options }) =>
  [
    ...Object.values(keys).flatMap((pem) => pem.split("\n")),
    options.apiV3Key,
    options.key?.key,
  ].filter((text) => typeof text === "string" && text.length >= 16 && !text.startsWith("-"));

function problemsOfExplained(api, test, locale) {
  let told;
  const refused = thrownBy(() => {
    told = api.explainComputation(test.computation, { ...optionsOf(test), locale });
  });
  // What could not even be read has no steps.
  if (refused !== undefined)
    return [difference(refused.code, test.error?.code, "the code that explain throws")];
  const failed = told.steps.filter(({ status }) => status === "failed");
  return [
    difference(told.error?.code, test.error?.code, "explain's error"),
    test.result === "valid"
      ? difference(JSON.parse(told.answer), test.answer, "explain's answer")
      : difference(
          failed.map(({ error }) => error.code),
          [test.error.code],
          "explain's step",
        ),
    test.causes === undefined
      ? undefined
      : difference(
          told.causes.map(({ code }) => code),
          test.causes,
          "causes",
        ),
  ];
}
