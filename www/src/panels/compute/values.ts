// What a form has in it.

import { nowSeconds, randomHex, randomText } from "../../ui/random";
import type { FieldSpec, Spec, Values } from "./spec";

const BEGINNINGS: Record<NonNullable<FieldSpec["begin"]>, () => string> = {
  now: nowSeconds,
  nonce: () => randomText(16),
  iv: () => randomHex(12),
  salt: () => randomHex(32),
};

/** A form that nobody has filled in: only what everybody would make up has a value. */
export function begin(spec: Spec): Values {
  const begun = spec.fields.flatMap(({ name, begin: how }) =>
    how ? [[name, BEGINNINGS[how]()]] : [],
  );
  return Object.fromEntries(begun);
}

/** Whether nobody has filled in anything. */
export function isEmpty(spec: Spec, values: Values): boolean {
  return spec.fields.every(
    ({ name, begin: how, choices }) => how || choices || (values[name] ?? "") === "",
  );
}
