// The case as a test vector: what goes to others, who shall see the same without the Token and the key.

import type { Explanation, explain } from "weseal/explain";

import { commentOf, failureOf, groupText } from "../../../vector/group";
import { standIns } from "../../../vector/stand-in";
import type { VectorWords } from "../../../words/vector";
import { bytesOf, type Case, callOf, isWellFormed } from "../case";
import { fact, stepOf } from "../facts";
import { type Resealed, resealed, type Sealer } from "./resealed";

/** What makes a vector. */
export interface Engine extends Sealer {
  explain: typeof explain;
}

/** A Token may be as short as this, and stand in the address: it is replaced there, even if more is hit by chance. */
const SHORTEST = 3;

/** What makes a vector, once it is here. */
export async function loadVector(): Promise<Engine> {
  const [{ createPush, signature }, { explain }] = await Promise.all([
    import("weseal"),
    import("weseal/explain"),
  ]);
  return { createPush, signature, explain };
}

/**
 * A group of `tests/vectors` with this case as its one test, as JSON text. Stand-ins take the place of the Token
 * and the key; what comes of it is computed with them.
 */
export function vectorOf(
  engine: Engine,
  given: Case,
  explanation: Explanation,
  words: VectorWords,
): string {
  const replace = standIns([given.token, given.key], SHORTEST);
  const [token, key] = [replace(given.token), replace(given.key)];
  const request = resealed(engine, given, explanation, { token, key, replace });
  const next: Case = { ...given, token, key, url: `?${request.query}`, body: request.body };
  const outcome = engine.explain(...callOf(next, "en"));
  const parts = partsOf(engine, next, request, outcome);
  const isOther = endOf(explanation) !== endOf(outcome);
  const comment = commentOf(words, { isOther, isKept: !request.isWhole });
  return groupText(parts.type, {}, { ...parts, comment });
}

/** What came of it, in a word. */
function endOf({ error, opened }: Explanation): string {
  return [error?.code, error?.hint?.code, opened?.type].join();
}

/** What is called, with what, and what comes of it. */
function partsOf(engine: Engine, given: Case, { query }: Resealed, outcome: Explanation) {
  const [config, , , options] = callOf(given, "en");
  const {
    locale: _,
    mode,
    kind,
    ...credentials
  } = config as Extract<typeof config, { token: unknown }>;
  const settings = {
    ...credentials,
    ...(mode !== "secure" && { mode }),
    ...(kind !== "miniprogram" && { kind }),
  };
  const failure = outcome.error && failureOf(outcome.error);
  if (failure && isRefused(engine, settings))
    return { type: "Config", inputs: { config: settings }, outcome: failure };
  const asked = { config: settings, query, ...(options && { options }) };
  if (!given.body && /(^|&)echostr=/.test(query)) {
    const expected = outcome.reply && { body: outcome.reply.body };
    return { type: "VerifyUrl", inputs: asked, outcome: failure ?? { expected } };
  }
  const message = fact(stepOf(outcome.steps, "message"), "message");
  const expected = { type: outcome.opened?.type, message };
  const body = isWellFormed(given.body) ? given.body : { $hex: bytesOf(given.body) };
  return {
    type: "Open",
    inputs: { ...asked, body },
    outcome: failure ?? { expected },
  };
}

/** Whether these settings are refused before any request is looked at. */
function isRefused({ createPush }: Engine, settings: Parameters<typeof createPush>[0]): boolean {
  try {
    createPush(settings);
    return false;
  } catch {
    return true;
  }
}
