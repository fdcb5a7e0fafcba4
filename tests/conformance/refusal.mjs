// What must hold for every refusal: the right code, words in both languages, and no secret.

import { difference, differenceOf } from "./compare.mjs";

const CHINESE = /\p{Script=Han}/u;

/** Calls `attempt` and returns what it throws, or undefined. */
export function thrownBy(attempt) {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  return undefined;
}

/**
 * The problems of an error that was thrown where the vector wants `wanted`.
 * `secrets`: texts that must not occur in anything the error says.
 */
export function problemsOfError(api, error, wanted, secrets) {
  if (error === undefined) return [`was accepted, not refused with ${wanted.code}`];
  if (!(error instanceof api.WesealError))
    return [`${error?.name}: ${error?.message} is no WesealError`];
  const problems = [];
  const compare = (what, actual, expected) => {
    const found = difference(actual, expected);
    if (found !== undefined) problems.push(`${what}: ${found}`);
  };
  compare("code", error.code, wanted.code);
  compare("wechatCode", error.wechatCode, wanted.wechatCode);
  if (wanted.hint !== undefined) compare("hint", error.hint?.code ?? null, wanted.hint);
  if (wanted.details !== undefined) {
    const found = differenceOf(error.details, wanted.details);
    if (found !== undefined) problems.push(`details: ${found}`);
  }
  if (error.hint !== undefined && !error.hint.message) problems.push("the hint has no message");
  if (typeof error.message !== "string" || error.message.trim() === "")
    problems.push("the message is empty");
  if (/\{\w+\}/.test(error.message)) problems.push(`the message has a gap: ${error.message}`);
  const said = wordsOf(error);
  for (const secret of secrets) if (said.includes(secret)) problems.push("the error says a secret");
  return problems;
}

/** The problems of one refusal told in two languages, where the vector wants `wanted`. */
export function problemsOfLanguages(wanted, chinese, english) {
  if (!chinese?.message || !english?.message) return [];
  const said = { "zh-CN": chinese.message, en: english.message };
  for (const [locale, part] of Object.entries(wanted.says ?? {}))
    if (!said[locale].includes(part)) return [`the message does not say ${part}: ${said[locale]}`];
  if (!CHINESE.test(chinese.message))
    return [`the Chinese message is not Chinese: ${chinese.message}`];
  return chinese.message === english.message ? ["both languages say the same"] : [];
}

/** Everything that a log could show of an error. */
function wordsOf(error) {
  return [
    error.message,
    error.hint?.message,
    JSON.stringify(error.details ?? {}),
    JSON.stringify(error),
    String(error),
    error.stack,
  ].join("\n");
}

/** A word that messages may contain by themselves proves nothing. */
const isTelling = (secret) => secret.length >= 5 && !/^[a-z ]+$/.test(secret);

/** Tokens, keys, the signatures that would have matched, and what the vector names. */
export function secretsOf(api, { config, query, body, secrets = [] }) {
  const accounts = [config?.accounts ?? config ?? []].flat();
  const tokens = accounts
    .flatMap(({ token }) => token ?? [])
    .filter((token) => typeof token === "string");
  const keys = accounts
    .flatMap(({ encodingAesKey }) => encodingAesKey ?? [])
    .filter((key) => typeof key === "string" && key.length > 20);
  return [
    ...tokens,
    ...keys,
    ...tokens.flatMap((token) => expectedSignatures(api, token, query, body)),
  ]
    .filter(isTelling)
    .concat(secrets);
}

/** What verification compares with, unless the request itself says it. */
function expectedSignatures(api, token, query, body) {
  if (typeof query !== "object" || query === null) return [];
  const { timestamp, nonce } = query;
  if (typeof timestamp !== "string" || typeof nonce !== "string") return [];
  const encrypt =
    typeof body === "string"
      ? /"?[Ee]ncrypt"?(?::\s*"|>(?:<!\[CDATA\[)?)([A-Za-z0-9+/=]+)/.exec(body)?.[1]
      : query.echostr;
  const parts = [
    [token, timestamp, nonce],
    ...(typeof encrypt === "string" ? [[token, timestamp, nonce, encrypt]] : []),
  ];
  return parts
    .map((each) => api.signature(each))
    .filter((digest) => !Object.values(query).includes(digest));
}
