// The case as a test vector: what goes to others who shall see the same, without its keys.

import type { Explanation } from "weseal/explain";

import { optionsOf } from "./options";
import { fieldsOf, type Spec, type Values } from "./spec";

interface Words {
  comment: string;
  placeholder: string;
}

/** A test in the shape of `tests/vectors`, as JSON text. Placeholders stand for the keys. */
export function vectorOf(
  spec: Spec,
  values: Values,
  { error, answer }: Explanation,
  words: Words,
): string {
  const secrets = fieldsOf(spec, values).filter(({ name, secret }) => secret && values[name]);
  const replaced = Object.fromEntries(secrets.map(({ name }) => [name, words.placeholder]));
  const vector = {
    comment: words.comment,
    computation: spec.id,
    options: optionsOf(spec, { ...values, ...replaced }),
    ...(answer !== undefined && { answer: JSON.parse(answer) }),
    result: error ? "invalid" : "valid",
    ...(error && { error: { code: error.code, ...(error.hint && { hint: error.hint.code }) } }),
  };
  return JSON.stringify(vector, asHex, 2);
}

/** Bytes are digits in the vectors. */
function asHex(_: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
