// What stands for a Token and a key in a test vector: the same for everybody, and with the same mistakes.

/** Old and new credentials. */
export interface StandIns {
  token: string;
  key: string;
  /** A text in which every Token and key is replaced. */
  replace(text: string): string;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const DIGITS = "0123456789abcdef";
/** A shorter secret is found everywhere by chance. */
const SHORTEST = 3;

/** Stand-ins of the same shape: the length, and every blank, quote and `=`, which may be what is wrong. */
export function standInsFor(given: { token: string; key: string }): StandIns {
  const token = standIn(given.token);
  const key = standIn(given.key);
  const pairs = [
    [given.key, key],
    [bare(given.key), bare(key)],
    [given.token, token],
    [bare(given.token), bare(token)],
  ] as const;
  const replace = (text: string) =>
    pairs.reduce(
      (changed, [old, next]) => (old.length < SHORTEST ? changed : changed.replaceAll(old, next)),
      text,
    );
  return { token, key, replace };
}

/** An AppSecret in the place of a key is hexadecimal: so is what stands for it. */
function standIn(secret: string): string {
  const letters = /^[0-9a-f\s"'=]*$/.test(secret) ? DIGITS : LETTERS;
  return secret.replace(/[A-Za-z0-9]/g, (_, at: number) => letters.charAt(at % letters.length));
}

/** Without what was copied along with it. */
export function bare(secret: string): string {
  return secret.trim().replace(/^["']+|["']+$|=+$/g, "");
}
