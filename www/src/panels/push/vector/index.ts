// The case as a test vector: what goes to others, who shall see the same without the Token and the key.

import type { Explanation, explain } from "weseal/explain";

import { bytesOf, type Case, callOf, isWellFormed } from "../case";
import { fact, stepOf } from "../facts";
import { type Resealed, resealed, type Sealer } from "./resealed";
import { standInsFor } from "./stand-ins";

/** What makes a vector. */
export interface Engine extends Sealer {
  explain: typeof explain;
}

/** What is said of a vector: how much of it could be made anew. */
interface Words {
  whole: string;
  kept: string;
  differs: (code: string) => string;
}

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
  words: Words,
): string {
  const standIns = standInsFor(given);
  const request = resealed(engine, given, explanation, standIns);
  const { token, key } = standIns;
  const next: Case = { ...given, token, key, url: `?${request.query}`, body: request.body };
  const outcome = engine.explain(...callOf(next, "en"));
  const parts = partsOf(engine, next, request, outcome);
  const id = engine.signature([JSON.stringify(parts)]).slice(0, 12);
  const test = {
    tcId: `page-${id}`,
    comment: commentOf(request, explanation, outcome, words),
    flags: ["FromDebugPage"],
    ...parts.inputs,
    result: outcome.error ? "invalid" : "valid",
    ...parts.outcome,
  };
  const source = { by: "weseal", what: "copied from the debug page" };
  return JSON.stringify({ type: parts.type, source, tests: [test] }, null, 2);
}

function commentOf(
  { isWhole }: Resealed,
  before: Explanation,
  after: Explanation,
  words: Words,
): string {
  const isSame =
    before.error?.code === after.error?.code &&
    before.error?.hint?.code === after.error?.hint?.code &&
    before.opened?.type === after.opened?.type;
  if (!isSame) return words.differs(before.error?.code ?? before.opened?.type ?? "ok");
  return isWhole ? words.whole : words.kept;
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
  const error = outcome.error && errorOf(outcome.error);
  if (error && isRefused(engine, settings))
    return { type: "Config", inputs: { config: settings }, outcome: { error } };
  const asked = { config: settings, query, ...(options && { options }) };
  if (!given.body && /(^|&)echostr=/.test(query)) {
    const expected = outcome.reply && { body: outcome.reply.body };
    return { type: "VerifyUrl", inputs: asked, outcome: error ? { error } : { expected } };
  }
  const message = fact(stepOf(outcome.steps, "message"), "message");
  const expected = { type: outcome.opened?.type, message };
  const body = isWellFormed(given.body) ? given.body : { $hex: hexOf(bytesOf(given.body)) };
  return {
    type: "Open",
    inputs: { ...asked, body },
    outcome: error ? { error } : { expected },
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

function errorOf({ code, wechatCode, hint }: NonNullable<Explanation["error"]>) {
  return {
    code,
    ...(wechatCode !== undefined && { wechatCode }),
    ...(hint && { hint: hint.code }),
  };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
