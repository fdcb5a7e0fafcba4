// A reply, judged by the rules and opened.

import type { check, Finding } from "weseal";
import type { Explanation, explain } from "weseal/explain";

import { problemOf } from "../../ui/use-computed";
import type { Locale } from "../../words";
import type { CheckCase } from "./case";
import { openEnvelope } from "./envelope";

/** What the rules find, and how it is opened where it is sealed and the key is known. */
export type CheckResult =
  | { findings: readonly Finding[]; isSealed: boolean; opening: Explanation | undefined }
  | { problem: string };

interface Engine {
  check: typeof check;
  explain: typeof explain;
}

/** The rules are a module of WebAssembly of their own. */
export async function loadCheck(): Promise<Engine> {
  const [{ check }, { explain }] = await Promise.all([
    import("weseal"),
    import("weseal/explain"),
    import("weseal/rules"),
  ]);
  return { check, explain };
}

/** Judges and opens it. */
export function judge(engine: Engine, given: CheckCase, locale: Locale): CheckResult {
  try {
    const findings = engine.check("push-reply", payloadOf(given), { locale });
    const canOpen = given.token !== "" && given.key !== "";
    const opening = canOpen ? openEnvelope(engine, given.body, given, locale) : undefined;
    return { findings, isSealed: /"?\bEncrypt\b/.test(given.body), opening };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

/** What the rules judge: the reply with what is known of its receiver. */
export function payloadOf({ body, mode, format, event, token, key, appId }: CheckCase): object {
  const credentials = {
    ...(appId && { appId: appId.trim() }),
    ...(token && { token }),
    ...(key && { encodingAesKey: key }),
  };
  return {
    mode,
    ...(format !== "any" && { format }),
    ...(event && { event: { MsgType: "event", Event: event.trim() } }),
    body,
    ...(Object.keys(credentials).length > 0 && { credentials }),
  };
}
