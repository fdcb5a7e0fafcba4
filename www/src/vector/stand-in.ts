// What stands for a secret in a test vector: a text of the same shape, so that a blank or a quote that was copied
// along with a key is still there, and nothing else of it.

/** A text whose secrets are replaced. */
export type Replace = (text: string) => string;

/** Shorter ones may be a part of any text. */
const TELLING = 8;
const FIRST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * Replaces these secrets: a whole text that is one, and a long one wherever it occurs, with or without what was copied
 * along with it. From how many characters on it is a long one is `telling`.
 */
export function standIns(secrets: readonly string[], telling = TELLING): Replace {
  const places = new Map<string, string>();
  for (const [at, secret] of [...new Set(secrets)].entries())
    for (const written of [secret, bare(secret)])
      if (written !== "" && !places.has(written)) places.set(written, standIn(written, at));
  // A secret may be a part of another one, with a blank behind it.
  const long = [...places.keys()]
    .filter(({ length }) => length >= telling)
    .sort((one, other) => other.length - one.length);
  return (text) =>
    places.get(text) ??
    long.reduce((done, secret) => done.replaceAll(secret, places.get(secret) ?? ""), text);
}

/** Without the blanks, quotes and `=` that were copied along with it. */
export function bare(secret: string): string {
  return secret.trim().replace(/^["']+|["']+$|=+$/g, "");
}

/** `replace` for every text of a value. */
export function deeply<T>(value: T, replace: Replace): T {
  if (typeof value === "string") return replace(value) as T;
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map((item) => deeply(item, replace)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, deeply(item, replace)]),
  ) as T;
}

/** The lines around a key in PEM are its shape, too. */
const PEM_LINE = /(-----[^-\n]+-----)/;

/**
 * Letters and digits are replaced, all by the same one but the first, which tells one secret from another: as
 * Base64, both leave no bits over.
 */
function standIn(secret: string, place: number): string {
  const first = FIRST.charAt(place % FIRST.length);
  let isFirst = true;
  return secret
    .split(PEM_LINE)
    .map((part) => {
      if (PEM_LINE.test(part)) return part;
      return part.replace(/[A-Za-z0-9+/]|[^\p{ASCII}\s“”‘’]/gu, () => {
        const letter = isFirst ? first : "w";
        isFirst = false;
        return letter;
      });
    })
    .join("");
}
