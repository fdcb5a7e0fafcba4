// What stands for a secret in a test vector: a text of the same shape, so that a blank or a quote that was copied
// along with a key is still there, and nothing else of it.

/** A text whose secrets are replaced. */
export type Replace = (text: string) => string;

/** Shorter ones may be a part of any text. */
const TELLING = 8;
const FIRST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Replaces these secrets: a whole text that is one, and a long one wherever it occurs. */
export function standIns(secrets: readonly string[]): Replace {
  const distinct = [...new Set(secrets)].filter((secret) => secret !== "");
  const places = new Map(distinct.map((secret, at) => [secret, standIn(secret, at)]));
  // A secret may be a part of another one, with a blank behind it.
  const telling = distinct
    .filter(({ length }) => length >= TELLING)
    .sort((one, other) => other.length - one.length);
  return (text) =>
    places.get(text) ??
    telling.reduce((done, secret) => done.replaceAll(secret, places.get(secret) ?? ""), text);
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
  const first = FIRST[place % FIRST.length] ?? "A";
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
