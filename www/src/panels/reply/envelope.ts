// The four fields of a sealed reply, as its receiver reads them to open it.

import type { createPush, Push } from "weseal";
import type { Explanation, explain } from "weseal/explain";
import type { Credentials } from "../../ui/credentials";
import type { Locale } from "../../words";

/** The fields of an envelope; those that are not there are empty. */
export interface Envelope {
  Encrypt: string;
  MsgSignature: string;
  TimeStamp: string;
  Nonce: string;
}

/** What reads and opens. */
export interface Opener {
  createPush: typeof createPush;
  explain: typeof explain;
}

/** The fields of this body; nothing where it is no object of JSON or XML. */
export function envelopeOf(engine: Opener, body: string): Envelope | undefined {
  const fields = read(engine, body);
  if (!fields) return undefined;
  const text = (name: keyof Envelope) => {
    const value = fields[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  return {
    Encrypt: text("Encrypt"),
    MsgSignature: text("MsgSignature"),
    TimeStamp: text("TimeStamp"),
    Nonce: text("Nonce"),
  };
}

/** Whether nothing is missing. */
export function isComplete(envelope: Envelope): boolean {
  return Object.values(envelope).every((text) => text !== "");
}

/** The steps that open an envelope: a reply is sealed as a push is. */
export function openEnvelope(
  engine: Opener,
  { MsgSignature, TimeStamp, Nonce }: Envelope,
  { body, token, key, appId, kind }: Credentials & { body: string },
  locale: Locale,
): Explanation {
  const query = { msg_signature: MsgSignature, timestamp: TimeStamp, nonce: Nonce };
  // A blank around the AppID is a fault of the settings, and has to be seen.
  const config = { token, encodingAesKey: key, ...(appId && { appId }), kind, locale };
  return engine.explain(config, query, body);
}

const LARGEST = 64 * 1024 * 1024;
const SENT = { timestamp: 1700000000, nonce: "0", random: "0".repeat(16) };

let reader: Push | undefined;

/**
 * A body as weseal reads it, so that the page knows no other JSON and no other XML: as the message of a push
 * that is sealed and opened here.
 */
function read({ createPush }: Opener, body: string): Record<string, unknown> | undefined {
  reader ??= createPush({
    token: "reader",
    encodingAesKey: "0".repeat(43),
    appId: "reader",
    maxBodyBytes: LARGEST,
  });
  try {
    const { Encrypt, MsgSignature, Nonce } = reader.seal(body, SENT);
    const query = { timestamp: String(SENT.timestamp), nonce: Nonce, msg_signature: MsgSignature };
    const { event } = reader.open(query, `{"Encrypt":"${Encrypt}"}`);
    return { ...event };
  } catch {
    return undefined;
  }
}
