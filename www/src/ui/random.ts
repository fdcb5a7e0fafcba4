// What a form fills in by itself, fresh from the system.

import { hexOf } from "./hex";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Letters and digits. */
export function randomText(length: number): string {
  // Four of 256 values more than four rounds of 62: nobody's secret depends on it.
  return Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** Hexadecimal digits of so many bytes. */
export function randomHex(bytes: number): string {
  return hexOf(randomBytes(bytes));
}

/** Now, in Unix seconds. */
export function nowSeconds(): string {
  return String(Math.floor(Date.now() / 1000));
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
