// The four fields of a sealed reply, as its receiver reads them to open it.

import type { Explanation, explain } from "weseal/explain";

import type { Locale } from "../../words";
import type { Credentials } from "./case";

/** The query that a push with this envelope would have; nothing where it is none. */
export function queryOf(body: string): Record<string, string> | undefined {
  const read = body.trimStart().startsWith("<") ? xmlReader(body) : jsonReader(body);
  const encrypt = read?.("Encrypt");
  const msg_signature = read?.("MsgSignature");
  const timestamp = read?.("TimeStamp");
  const nonce = read?.("Nonce");
  if (!encrypt || !msg_signature || !timestamp || !nonce) return undefined;
  return { msg_signature, timestamp, nonce };
}

type Reader = (name: string) => string | undefined;

function jsonReader(body: string): Reader | undefined {
  try {
    const fields: unknown = JSON.parse(body);
    if (typeof fields !== "object" || fields === null) return undefined;
    return (name) => {
      const value = (fields as Record<string, unknown>)[name];
      return value === undefined || value === null ? undefined : String(value);
    };
  } catch {
    return undefined;
  }
}

function xmlReader(body: string): Reader {
  const tree = new DOMParser().parseFromString(body, "text/xml");
  return (name) => tree.querySelector(`xml > ${name}`)?.textContent ?? undefined;
}

/** The steps that open an envelope: a reply is sealed as a push is. */
export function openEnvelope(
  engine: { explain: typeof explain },
  body: string,
  { token, key, appId, kind }: Credentials,
  locale: Locale,
): Explanation | undefined {
  const query = queryOf(body);
  if (!query) return undefined;
  const config = {
    token,
    encodingAesKey: key,
    ...(appId && { appId: appId.trim() }),
    kind,
    locale,
  };
  return engine.explain(config, query, body);
}
