/** Randomness, sixteen characters at a time. */

type Fill = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

let fill: Fill = (bytes) => globalThis.crypto.getRandomValues(bytes);
let pool = "";
let next = 0;

/** Says where random bytes come from, where `globalThis.crypto` does not exist (Node 18). */
export function randomSource(source: Fill): void {
  fill = source;
}

/**
 * Sixteen characters that were never given out before: 96 bits, printable as WeChat's own are. They are
 * drawn from a pool, since one call to the system costs more than sealing a message.
 */
export function random16(): string {
  if (next === pool.length) {
    pool = btoa(String.fromCharCode(...fill(new Uint8Array(3072))));
    next = 0;
  }
  const start = next;
  next += 16;
  return pool.slice(start, next);
}

/** A fresh `nonceStr`: letters and digits, as every interface of WeChat's takes them. */
export function nonce(): string {
  return random16().split("+").join("0").split("/").join("1");
}

/** Now, in Unix seconds. */
export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
