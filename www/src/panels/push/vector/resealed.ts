// The request once more, with other credentials: sealed anew where it opened, and signed anew where it was
// signed, so that it comes to the same end.

import type { createPush, signature } from "weseal";
import type { Explanation, ExplanationStep } from "weseal/explain";

import { bare, type Replace } from "../../../vector/stand-in";
import type { Case } from "../case";
import { fact, stepOf } from "../facts";

/** What seals and signs. */
export interface Sealer {
  createPush: typeof createPush;
  signature: typeof signature;
}

/** What takes the place of the Token and the key, alone and in a text. */
export interface StandIns {
  token: string;
  key: string;
  replace: Replace;
}

/** A request with other credentials. */
export interface Resealed {
  query: string;
  body: string;
  /** Whether there was no cipher text, or it could be made anew. */
  isWhole: boolean;
}

/** The same in every vector; time and nonce are those of the request, which is signed apart. */
const ENVELOPE = { timestamp: 1_714_112_445, nonce: "415670741", random: "0123456789abcdef" };

/** The request of a case, for these stand-ins. */
export function resealed(
  weseal: Sealer,
  given: Case,
  { steps }: Explanation,
  standIns: StandIns,
): Resealed {
  const encrypt = fact(stepOf(steps, "body"), "encrypt") ?? fact(stepOf(steps, "sign"), "encrypt");
  const query = queryIn(given.url);
  const sealed = encrypt && sealedAnew(weseal, given, steps, standIns);
  // A place that cannot be found keeps what stands there.
  const places = encrypt && sealed ? placesOf(encrypt, sealed) : [];
  const inBody = places.find(([old]) => given.body.includes(old));
  const inQuery = places.find(([old]) => query.includes(old));
  const isSealed = inBody !== undefined || inQuery !== undefined;
  const change = (text: string, place: Place | undefined) =>
    place ? text.split(place[0]).map(standIns.replace).join(place[1]) : standIns.replace(text);
  const next = {
    query: change(query, inQuery),
    body: change(given.body, inBody),
    isWhole: !encrypt || isSealed,
  };
  const parts = { encrypt, next: isSealed && sealed ? sealed : standIns.replace(encrypt ?? "") };
  return { ...next, query: signedAnew(weseal, next.query, given, steps, standIns, parts) };
}

/** What follows the question mark. An address without any has no query. */
function queryIn(url: string): string {
  const text = url.trim();
  const mark = text.indexOf("?");
  if (mark >= 0) return text.slice(mark + 1);
  return text.includes("=") && !text.includes("://") ? text : "";
}

/** The same message for the same owner, sealed with the stand-in; nothing if it did not open. */
function sealedAnew(
  { createPush }: Sealer,
  given: Case,
  steps: readonly ExplanationStep[],
  { token, key, replace }: StandIns,
): string | undefined {
  const layout = stepOf(steps, "layout");
  const message = fact(layout, "message");
  const owner = fact(layout, "ownerId");
  const isText = stepOf(steps, "utf8")?.status === "ok";
  if (message === undefined || owner === undefined || !isText) return undefined;
  try {
    const push = createPush({ token, encodingAesKey: key, appId: owner, kind: given.kind });
    return push.seal(replace(message), ENVELOPE).Encrypt;
  } catch {
    return undefined;
  }
}

type Place = readonly [old: string, next: string];

/** The cipher text as it may stand in a body or a query. */
function placesOf(old: string, next: string): readonly Place[] {
  const slashes = (text: string) => text.replaceAll("/", "\\/");
  return [
    [old, next],
    [slashes(old), slashes(next)],
    [encodeURIComponent(old), encodeURIComponent(next)],
    [encodeURIComponent(old).toLowerCase(), encodeURIComponent(next)],
  ];
}

/** Every signature that the Token gives, whole or without what was copied along with it, for the stand-in. */
function signedAnew(
  { signature }: Sealer,
  query: string,
  given: Case,
  steps: readonly ExplanationStep[],
  standIns: StandIns,
  { encrypt, next }: { encrypt: string | undefined; next: string },
): string {
  const asked = stepOf(steps, "query");
  const timestamp = fact(asked, "timestamp");
  const nonce = fact(asked, "nonce");
  if (timestamp === undefined || nonce === undefined) return query;
  const old = [timestamp, nonce];
  const now = old.map(standIns.replace);
  const plus = (text: string) => text.replaceAll(" ", "+");
  const messages: [string[], string[]][] = [[old, now]];
  if (encrypt !== undefined) {
    messages.push([
      [...old, encrypt],
      [...now, next],
    ]);
    messages.push([
      [...old, plus(encrypt)],
      [...now, plus(next)],
    ]);
  }
  const tokens: [string, string][] = [
    [given.token, standIns.token],
    [given.token.trim(), standIns.token.trim()],
    [bare(given.token), bare(standIns.token)],
  ];
  const pairs = messages.flatMap(([before, after]) =>
    tokens.map(([a, b]) => [signature([a, ...before]), signature([b, ...after])] as const),
  );
  return query.replace(
    /[0-9a-f]{40}/g,
    (digest) => pairs.find(([before]) => before === digest)?.[1] ?? digest,
  );
}
