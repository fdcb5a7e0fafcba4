// One push as it is filled in, and what `explain` makes of it.

import type { Explanation, explain } from "weseal/explain";

import { type PushSample, usual } from "../../samples/push";
import type { Credentials } from "../../ui/credentials";
import { kept } from "../../ui/kept";
import { problemOf } from "../../ui/use-computed";
import type { Locale } from "../../words";

type Explain = typeof explain;
type Config = Extract<Parameters<Explain>[0], { token: unknown }>;

/** The content of the form. */
export interface Case extends Credentials {
  url: string;
  body: string;
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

/** What stands in the form. */
export const pushCase = kept<Case>(emptyCase);

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
  if (given.appId) config.appId = given.appId;
  const now = given.now.trim();
  const options = now ? { now: Number(now) } : undefined;
  const body = isWellFormed(given.body) ? given.body || null : bytesOf(given.body);
  return [config, given.url.trim(), body, options];
}

/** The step of the body says where it is no text. */
function placed(explanation: Explanation, { body }: Case): Explanation {
  const at = halfIn(body);
  const step = explanation.steps.find(({ id, status }) => id === "body" && status === "failed");
  if (at === undefined || !step) return explanation;
  const inputs = [...step.inputs, { name: "position", value: String(at) }];
  const steps = explanation.steps.map((one) => (one === step ? { ...one, inputs } : one));
  return { ...explanation, steps };
}

/** Half a character of UTF-16, which has no UTF-8. */
const HALF = /\p{Surrogate}/u;

/** Whether a body can be written as UTF-8. */
export function isWellFormed(body: string): boolean {
  return !HALF.test(body);
}

/** Where the first half of a character stands alone; nothing if none does. */
export function halfIn(body: string): number | undefined {
  return HALF.exec(body)?.index;
}

/** The bytes of a body, with one that is not UTF-8 for each half of a character: weseal says what is wrong. */
export function bytesOf(body: string): Uint8Array {
  const encoder = new TextEncoder();
  const pieces = body.split(new RegExp(HALF, "gu")).map((piece) => encoder.encode(piece));
  return Uint8Array.from(pieces.flatMap((piece, at) => (at > 0 ? [0xff, ...piece] : [...piece])));
}

/** The steps of a push, or why there are none. */
export type Result = { explanation: Explanation } | { problem: string };

/** Runs `explain`. It throws what it cannot even begin with. */
export function run(explain: Explain, given: Case, locale: Locale): Result {
  try {
    return { explanation: placed(explain(...callOf(given, locale)), given) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
