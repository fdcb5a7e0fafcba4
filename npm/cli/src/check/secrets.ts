/** What is judged may hold credentials: no output shows them. */

/** Names of fields whose value is a secret, as WeChat's interfaces and configurations have them. */
const NAMES =
  "\\w*(?:token|secret|ticket|password|(?:aes|session|app|private|api|sign|v[23])_?key)";
const VALUES = [
  '"(?:[^"\\\\\\r\\n]|\\\\.)*"?',
  "'(?:[^'\\\\\\r\\n]|\\\\.)*'?",
  "\\[[^\\]{}]*\\]?",
  "[^\\s\"'&,;{}\\[\\]<>]+",
].join("|");
/** `"token": "…"`, also in JSON that is broken, in a list, and as a parameter of an address. */
const SECRET = new RegExp(`(["']?\\b${NAMES}["']?\\s*[:=]\\s*)(${VALUES})`, "gi");
/** `true` and `null` are no secrets, and what surrounds one is none. */
const PLAIN = /\b(?:true|false|null)\b/;
const LETTER = /[^"'[\],\s]/g;

/** The text with asterisks for every secret: as long as before, so that places in it stay what they are. */
export function blanked(text: string): string {
  return text.replace(SECRET, (_, lead: string, value: string) =>
    PLAIN.test(value) ? lead + value : lead + value.replace(LETTER, "*"),
  );
}

/** The values themselves, longest first: what a message may have taken from the text. */
export function secretsOf(text: string): string[] {
  const values = [...text.matchAll(SECRET)].flatMap(([, , value = ""]) =>
    PLAIN.test(value) ? [] : value.split(/["'[\],\s]+/),
  );
  // A shorter one stands by chance in what is no secret.
  return values.filter(({ length }) => length >= 5).sort((one, other) => other.length - one.length);
}

/** A text of others without these. */
export function without(secrets: readonly string[], text: string): string {
  return secrets.reduce((kept, secret) => kept.replaceAll(secret, "***"), text);
}
