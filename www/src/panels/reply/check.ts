// A reply, judged by the rules and opened.

import type { Finding } from "weseal";
import type { Explanation } from "weseal/explain";

import { type Judge, loadJudge } from "../../catalogue/judge";
import { marksOf } from "../../catalogue/marks";
import type { Mark } from "../../ui/code-editor";
import { problemOf } from "../../ui/use-computed";
import type { Locale } from "../../words";
import type { CheckCase } from "./case";
import { envelopeOf, isComplete, type Opener, openEnvelope } from "./envelope";

/** What the rules find, and how it is opened. */
export type CheckResult = ({ findings: readonly Finding[] } & OpeningState) | { problem: string };

/** Whether it can be opened, and the steps where it can. */
export interface OpeningState {
  /** `plain`: nothing is sealed. `broken`: there is an Encrypt, but no envelope. `locked`: no Token or no key. */
  state: "plain" | "broken" | "locked" | "opened";
  opening?: Explanation;
}

/** What judges and opens. */
export type CheckEngine = Judge & Opener;

/** The rules are a module of WebAssembly of their own. */
export async function loadCheck(): Promise<CheckEngine> {
  const [judge, { explain }, { createPush }] = await Promise.all([
    loadJudge(),
    import("weseal/explain"),
    import("weseal"),
  ]);
  return { ...judge, explain, createPush };
}

/** Judges and opens it. */
export function judge(engine: CheckEngine, given: CheckCase, locale: Locale): CheckResult {
  try {
    const findings = findingsOf(engine, given, locale);
    return { findings, ...openingOf(engine, given, locale) };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** Opens it, if there is something to open and something to open it with. */
export function openingOf(engine: Opener, given: CheckCase, locale: Locale): OpeningState {
  const envelope = envelopeOf(engine, given.body);
  if (!envelope?.Encrypt && !/\bEncrypt\b/.test(given.body)) return { state: "plain" };
  if (!envelope || !isComplete(envelope)) return { state: "broken" };
  if (given.token === "" || given.key === "") return { state: "locked" };
  return { state: "opened", opening: openEnvelope(engine, envelope, given, locale) };
}

/** What is marked in the body. */
export function checkMarks(result: CheckResult | undefined): readonly Mark[] {
  return result && "findings" in result ? marksOf(result.findings) : [];
}

/** What the rules judge: the reply with what is known of its receiver. */
export function payloadOf({ body, ...given }: CheckCase): object {
  return { body, ...receiverOf(given) };
}

function receiverOf(given: Omit<CheckCase, "body">): object {
  const { mode, format, kind, event, token, key, appId } = given;
  const credentials = {
    ...(appId && { appId }),
    ...(token && { token }),
    ...(key && { encodingAesKey: key }),
  };
  return {
    mode,
    ...(format !== "any" && { format }),
    ...(kind !== "miniprogram" && { kind }),
    ...(event && { event: { MsgType: "event", Event: event.trim() } }),
    ...(Object.keys(credentials).length > 0 && { credentials }),
  };
}

/** The findings, each where it stands in the body. */
function findingsOf(engine: CheckEngine, given: CheckCase, locale: Locale): readonly Finding[] {
  const found = engine.check("push-reply", JSON.stringify(payloadOf(given)), { locale });
  // Where nothing is found in the body, nothing has a place in it.
  const inside = found.some(isOfBody) ? insideOf(engine, given, locale) : [];
  const whole = { start: 0, end: given.body.length };
  return found.map((finding) => {
    const at = inside.findIndex(({ rule }) => rule === finding.rule);
    const [exact = placed(finding, isOfBody(finding) ? whole : undefined)] =
      at < 0 ? [] : inside.splice(at, 1);
    return exact;
  });
}

const BEFORE = '{"body":';

/**
 * The findings where the body is no text inside the payload, but an object of it: these have places in it. Only
 * those that the text has, too, are of use.
 */
function insideOf(engine: CheckEngine, given: CheckCase, locale: Locale): Finding[] {
  const { body, ...others } = given;
  if (!isObject(body)) return [];
  const payload = `${BEFORE}${body},${JSON.stringify(receiverOf(others)).slice(1)}`;
  try {
    return engine.check("push-reply", payload, { locale }).map((finding) => {
      const { span } = finding;
      if (!span || !isOfBody(finding)) return placed(finding, undefined);
      return placed(finding, { start: span.start - BEFORE.length, end: span.end - BEFORE.length });
    });
  } catch {
    // JavaScript reads more than the rules do.
    return [];
  }
}

function isOfBody({ path }: Finding): boolean {
  return path === "/body" || path.startsWith("/body/");
}

function placed({ span: _, ...finding }: Finding, span: Finding["span"]): Finding {
  return span && span.end > span.start ? { ...finding, span } : finding;
}

function isObject(body: string): boolean {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
