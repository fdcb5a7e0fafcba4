// What a computation is to the form: its name, its fields, and how texts become options.

import type { Computation, RsaComputation } from "weseal/explain";

import type { Words } from "../../words";

/** One field. Its name is the path of the option: `key.sn` is `sn` of `key`. */
export interface FieldSpec {
  name: string;
  /** One text for both languages where it is a name. */
  label: string | Words<string>;
  type?: FieldType;
  /** Lines of a text that is longer than one. */
  rows?: number;
  /** A key: it can be hidden, and is never copied. */
  secret?: true;
  optional?: true;
  /** What a form that nobody has filled in begins with. */
  begin?: "now" | "nonce" | "iv" | "salt";
  /** What can be chosen: the first is the default. */
  choices?: Record<string, string | Words<string>>;
  hint?: Words<string>;
  /** Whether it is asked for at all, by what else is filled in. */
  when?: (values: Values) => boolean;
}

/** How the text of a field becomes an option. */
type FieldType = "text" | "number" | "json" | "headers" | "hex" | "flag" | "pem";

/** The texts of a form, by the names of its fields. */
export type Values = Readonly<Record<string, string>>;

/** One computation. */
export interface Spec {
  id: Computation | Exclude<RsaComputation, "signPaymentRsa">;
  title: Words<string>;
  fields: readonly FieldSpec[];
  /** Whether `weseal/rsa` has to be there. */
  needsRsa?: (values: Values) => boolean;
}

/** Computations that belong together. */
export interface Group {
  id: string;
  title: Words<string>;
  specs: readonly Spec[];
}

/** The fields that are asked for. */
export function fieldsOf(spec: Spec, values: Values): readonly FieldSpec[] {
  return spec.fields.filter(({ when }) => when?.(values) ?? true);
}

/** Those that have to be filled in and are not. */
export function missingOf(spec: Spec, values: Values): readonly FieldSpec[] {
  return fieldsOf(spec, values).filter(
    ({ name, optional, choices }) => !optional && !choices && !values[name],
  );
}
