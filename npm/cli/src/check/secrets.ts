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

/** A secret in code: a literal behind a telling name, a parameter of an address, and what looks like an AppSecret. */
const IN_CODE = [
  `((?:["']?\\b${NAMES}["']?)\\s*[:=]\\s*)("[^"\\r\\n]*"|'[^'\\r\\n]*'|\`[^\`\\r\\n]*\`)`,
  `([?&]${NAMES}=)([^\\s"'\`&$]+)`,
  "(\\b)([0-9a-f]{32})\\b",
].map((pattern) => new RegExp(pattern, "gi"));

/** Code with asterisks for every secret that is written in it. What works one out is none. */
export function hidden(code: string): string {
  return IN_CODE.reduce(
    (text, pattern) =>
      text.replace(pattern, (_, lead: string, value: string) => lead + value.replace(LETTER, "*")),
    code,
  );
}

/** The values themselves, as {@link secretsOf} tells those of a payload. */
export function secretsOfCode(code: string): string[] {
  const values = IN_CODE.flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, , value = ""]) => value.replace(/^["'`]|["'`]$/g, "")),
  );
  return values.filter(({ length }) => length >= 5).sort((one, other) => other.length - one.length);
}
