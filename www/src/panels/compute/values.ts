// What a form has in it.

import { nowSeconds, randomHex, randomText } from "../../ui/random";
import { entriesOf } from "./entries";
import { type FieldSpec, isList, type Spec, type Values } from "./spec";

const BEGINNINGS: Record<NonNullable<FieldSpec["begin"]>, () => string> = {
  now: nowSeconds,
  nonce: () => randomText(16),
  iv: () => randomHex(12),
  salt: () => randomHex(32),
};

/** A form that nobody has filled in: only what everybody would make up has a value. */
export function begin(spec: Spec): Values {
  const begun = everyField(spec, {}).flatMap(({ name, begin: how }) =>
    how ? [[name, BEGINNINGS[how]()]] : [],
  );
  return Object.fromEntries(begun);
}

/** Whether nobody has filled in anything. */
export function isEmpty(spec: Spec, values: Values): boolean {
  return everyField(spec, values).every(
    ({ name, begin: how, choices }) => how || choices || (values[name] ?? "") === "",
  );
}

/** Those that are not asked for, too. */
function everyField(spec: Spec, values: Values): readonly FieldSpec[] {
  return spec.fields.flatMap((field) =>
    isList(field) ? entriesOf(field, values).flat() : [field],
  );
}
