import type { Pasted } from ".";

/** A request that is itself JSON: the event of a cloud function, or a line of a log. */
export function wrapped(text: string): Pasted | undefined {
  const event = objectIn(text);
  if (!event) return undefined;
  const url = queryOf(event);
  const body = bodyOf(event);
  return url !== undefined && body !== undefined ? { url, body } : undefined;
}

type Fields = Record<string, unknown>;

function objectIn(text: string): Fields | undefined {
  if (!text.trimStart().startsWith("{")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function queryOf(event: Fields): string | undefined {
  for (const name of ["queryStringParameters", "queryString", "query", "url", "uri", "path"]) {
    const value = event[name];
    if (typeof value === "string" && value.includes("nonce=")) return value;
    if (typeof value === "object" && value !== null && "nonce" in value)
      return new URLSearchParams(value as Record<string, string>).toString();
  }
  return undefined;
}

function bodyOf({ body, isBase64Encoded }: Fields): string | undefined {
  if (typeof body === "object" && body !== null) return JSON.stringify(body);
  if (typeof body !== "string") return undefined;
  return isBase64Encoded === true ? decoded(body) : body;
}

function decoded(body: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
