// One push as it is filled in, and what `explain` makes of it.

import type { Explanation, explain } from "weseal/explain";

import { type PushSample, usual } from "../../samples/push";
import { problemOf } from "../../ui/use-computed";
import type { Locale } from "../../words";
import type { pushWords } from "../../words/push";

type Explain = typeof explain;
type Config = Extract<Parameters<Explain>[0], { token: unknown }>;

/** The content of the form. */
export interface Case {
  url: string;
  body: string;
  token: string;
  key: string;
  appId: string;
  mode: keyof (typeof pushWords)["en"]["form"]["modes"];
  kind: keyof (typeof pushWords)["en"]["form"]["kinds"];
  now: string;
}

/** A form that nobody has filled in. */
export const emptyCase: Case = {
  url: "",
  body: "",
  token: "",
  key: "",
  appId: "",
  mode: "secure",
  kind: "miniprogram",
  now: "",
};

/** Whether there is nothing yet that could be explained. */
export function isEmpty({ url, body }: Case): boolean {
  return url.trim() === "" && body.trim() === "";
}

/** The form, filled in with a sample. */
export function caseOf({ query, ...sample }: PushSample): Case {
  const { tcId: _, ...values } = sample;
  return { ...emptyCase, ...usual, ...values, url: `https://example.com/wechat?${query}` };
}

/** What `explain` is called with. A field that is empty is left out, as a setting that is not there. */
export function callOf(given: Case, locale: Locale): Parameters<Explain> {
  const config: Config = { token: given.token, mode: given.mode, kind: given.kind, locale };
  if (given.key) config.encodingAesKey = given.key;
  if (given.appId) config.appId = given.appId.trim();
  const now = given.now.trim();
  const options = now ? { now: Number(now) } : undefined;
  return [config, given.url.trim(), given.body || null, options];
}

/** The steps of a push, or why there are none. */
export type Result = { explanation: Explanation } | { problem: string };

/** Runs `explain`. It throws what it cannot even begin with. */
export function run(explain: Explain, given: Case, locale: Locale): Result {
  try {
    return { explanation: explain(...callOf(given, locale)) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
