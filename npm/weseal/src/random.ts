/** Randomness, sixteen characters at a time. */

export type Fill = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

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
    pool = base64(fill(new Uint8Array(3072)));
    next = 0;
  }
  const start = next;
  next += 16;
  return pool.slice(start, next);
}

function base64(bytes: Uint8Array): string {
  if (typeof Buffer !== "undefined") return Buffer.from(bytes.buffer).toString("base64");
  return btoa(String.fromCharCode(...bytes));
}

/** A fresh `nonceStr`: letters and digits, as every interface of WeChat's takes them. */
export function nonce(): string {
  return random16().split("+").join("0").split("/").join("1");
}

/** Thirty-two characters, 192 bits: what hides the timing of a private key. */
export function seed(): string {
  return random16() + random16();
}

/** Fresh random bytes. */
export function randomBytes(length: number): Uint8Array {
  return fill(new Uint8Array(length));
}

/** Bytes as hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Now, in Unix seconds. */
export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
