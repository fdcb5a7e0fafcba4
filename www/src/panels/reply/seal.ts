// A content, made into the answers of both formats.

import type * as weseal from "weseal";
import type { HttpReply, ReplyWarning } from "weseal";
import type { Explanation } from "weseal/explain";

import { problemOf } from "../../ui/use-computed";
import type { Locale } from "../../words";
import type { SealCase } from "./case";
import { envelopeOf, isComplete, type Opener, openEnvelope } from "./envelope";
import { requestOf } from "./request";

/** The answers, what is to be said of them, and how they are opened; or why there are none. */
export type SealResult =
  | {
      /** By format: a third-party platform has XML alone. */
      bodies: readonly { format: Format; reply: HttpReply }[];
      warnings: readonly ReplyWarning[];
      /** Whether they hold cipher text. */
      isSealed: boolean;
      /** Nothing where it is not sealed, or too long to be opened again at every key. */
      opening: Explanation | undefined;
    }
  | { problem: string; isIncomplete: boolean };

/** Longer contents are sealed, but their steps are not drawn. */
const LONGEST = 32 * 1024;

/** The formats of a body. */
export type Format = "json" | "xml";

/** What seals, and shows how that is opened. */
export type SealEngine = Opener & Pick<typeof weseal, "signature">;

/** Loads it. */
export async function loadSeal(): Promise<SealEngine> {
  const [{ createPush, signature }, { explain }] = await Promise.all([
    import("weseal"),
    import("weseal/explain"),
  ]);
  return { createPush, signature, explain };
}

/** Seals it for both formats, with the same envelope. */
export function seal(engine: SealEngine, given: SealCase, locale: Locale): SealResult {
  const warnings = new Map<string, ReplyWarning>();
  try {
    const push = engine.createPush({
      ...configOf(given),
      locale,
      logger: (warning) => warnings.set(warning.code, warning),
    });
    const bodies = formatsOf(given).map((format) => {
      const { query, body } = requestOf(engine, push, given, format);
      const reply = push.reply(push.open(query, body), given.content, optionsOf(given));
      return { format, reply };
    });
    const body = bodies[0]?.reply.body ?? "";
    const envelope = given.mode === "plain" ? undefined : envelopeOf(engine, body);
    const isSealed = envelope !== undefined && isComplete(envelope);
    const isShort = given.content.length <= LONGEST;
    return {
      bodies,
      warnings: [...warnings.values()],
      isSealed,
      opening:
        isSealed && isShort
          ? openEnvelope(engine, envelope, { ...given, body }, locale)
          : undefined,
    };
  } catch (error) {
    return { problem: problemOf(error), isIncomplete: isMissing(error) };
  }
}

/** The settings, as they are typed: a blank around one is a fault that has to be seen. */
export function configOf({ token, key, appId, mode, kind }: SealCase) {
  return {
    ...(appId && { appId }),
    token,
    ...(key && { encodingAesKey: key }),
    ...(mode !== "secure" && { mode }),
    ...(kind !== "miniprogram" && { kind }),
  };
}

/** What the envelope is made with. What is empty is made anew, but for the nonce. */
export function optionsOf({ timestamp, nonce, random, strict }: SealCase) {
  return {
    ...(timestamp && { timestamp: Number(timestamp) }),
    nonce,
    ...(random && { random }),
    strict: strict === "yes",
  };
}

/** The formats that this kind of account has. */
export function formatsOf({ kind }: SealCase): readonly Format[] {
  return kind === "component" ? ["xml"] : ["json", "xml"];
}

function isMissing(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    /_REQUIRED$/.test(String(Reflect.get(error, "code")))
  );
}
