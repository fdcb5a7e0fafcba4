// signature(parts): equal where the vector is valid, another digest where it is not.

import { textOf } from "../values.mjs";

export function run({ api }, { parts, signature, result }) {
  const actual = api.signature(parts.map(textOf));
  const equal = actual === signature;
  if (equal === (result === "valid")) return [];
  return [equal ? "is the digest of a known defect" : `is ${actual}, not ${signature}`];
}
