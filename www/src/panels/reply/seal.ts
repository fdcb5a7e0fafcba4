// A content, made into the answers of both formats.

import type { createPush, HttpReply, Opened, ReplyWarning } from "weseal";
import type { Explanation, explain } from "weseal/explain";

import { problemOf } from "../../ui/use-computed";
import type { Locale } from "../../words";
import type { SealCase } from "./case";
import { openEnvelope, queryOf } from "./envelope";

/** The answers, what is to be said of them, and how they are opened; or why there are none. */
export type SealResult =
  | {
      /** By format: a third-party platform has XML alone. */
      bodies: readonly { format: "json" | "xml"; reply: HttpReply }[];
      warnings: readonly ReplyWarning[];
      /** Nothing where it is not sealed. */
      opening: Explanation | undefined;
    }
  | { problem: string; isIncomplete: boolean };

interface Engine {
  createPush: typeof createPush;
  explain: typeof explain;
}

/** What seals, and what shows how that is opened. */
export async function loadSeal(): Promise<Engine> {
  const [{ createPush }, { explain }] = await Promise.all([
    import("weseal"),
    import("weseal/explain"),
  ]);
  return { createPush, explain };
}

/** Seals it for both formats, with the same envelope. */
export function seal(engine: Engine, given: SealCase, locale: Locale): SealResult {
  const warnings = new Map<string, ReplyWarning>();
  try {
    const push = engine.createPush({
      token: given.token,
      ...(given.key && { encodingAesKey: given.key }),
      ...(given.appId && { appId: given.appId.trim() }),
      mode: given.mode,
      kind: given.kind,
      locale,
      logger: (warning) => warnings.set(warning.code, warning),
    });
    const options = {
      ...(given.timestamp && { timestamp: Number(given.timestamp) }),
      ...(given.nonce && { nonce: given.nonce }),
      ...(given.random && { random: given.random }),
      strict: given.strict === "yes",
    };
    const bodies = formatsOf(given).map((format) => ({
      format,
      reply: push.reply(requestOf(given, format), given.content, options),
    }));
    const body = bodies[0]?.reply.body ?? "";
    const isSealed = given.mode !== "plain" && queryOf(body) !== undefined;
    return {
      bodies,
      warnings: [...warnings.values()],
      opening: isSealed ? openEnvelope(engine, body, given, locale) : undefined,
    };
  } catch (error) {
    return { problem: problemOf(error), isIncomplete: isMissing(error) };
  }
}

function formatsOf({ kind }: SealCase): readonly ("json" | "xml")[] {
  return kind === "component" ? ["xml"] : ["json", "xml"];
}

/** The request that is answered: nothing of it is known but how its answer is to be. */
function requestOf({ mode, nonce, appId }: SealCase, format: "json" | "xml"): Opened {
  const encodingAesKey = mode === "plain" ? null : "current";
  const account = { index: 0, appId, token: "current", encodingAesKey };
  return { account, mode, format, nonce, type: "unknown", event: {} } as unknown as Opened;
}

function isMissing(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    /_REQUIRED$/.test(String(Reflect.get(error, "code")))
  );
}
