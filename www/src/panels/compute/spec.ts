// What a computation is to the form: its name, its fields, and how texts become options.

import type { Computation, RsaComputation } from "weseal/explain";

import type { Words } from "../../words";
import { entriesOf, isBlank } from "./entries";

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
  /** Which one of several entries it is of, from 1. */
  place?: number;
}

/** A list of which each entry has these fields. One without a name is the entry itself. */
export interface ListSpec {
  /** The path of the option. */
  list: string;
  /** What an entry is called. */
  entry: string | Words<string>;
  fields: readonly FieldSpec[];
  /** Whether a single entry is given as it is, not as a list. */
  orOne?: true;
}

/** How the text of a field becomes an option. */
type FieldType = "text" | "number" | "json" | "headers" | "hex" | "flag" | "pem";

/** The texts of a form, by the names of its fields. */
export type Values = Readonly<Record<string, string>>;

/** One computation. */
export interface Spec {
  id: Computation | Exclude<RsaComputation, "signPaymentRsa">;
  title: Words<string>;
  fields: readonly (FieldSpec | ListSpec)[];
  /** Whether `weseal/rsa` has to be there. */
  needsRsa?: (values: Values) => boolean;
  /** What is usually computed after it, with what it begins. */
  next?: Next;
}

/** A computation that goes on with the answer of another. */
export interface Next {
  id: Spec["id"];
  label: Words<string>;
  values: (values: Values, answer: Record<string, unknown>) => Values;
}

/** Computations that belong together. */
export interface Group {
  id: string;
  title: Words<string>;
  specs: readonly Spec[];
}

/** The fields that are asked for, those of every entry included. */
export function fieldsOf(spec: Spec, values: Values): readonly FieldSpec[] {
  return spec.fields.flatMap((field) => {
    if (isList(field)) return entriesOf(field, values).flat();
    return (field.when?.(values) ?? true) ? [field] : [];
  });
}

/** Those that have to be filled in and are not. An entry that was only added does not have to be. */
export function missingOf(spec: Spec, values: Values): readonly FieldSpec[] {
  const idle = spec.fields
    .filter(isList)
    .flatMap((list) =>
      entriesOf(list, values)
        .slice(1)
        .filter((entry) => isBlank(entry, values)),
    )
    .flat();
  const isIdle = ({ name }: FieldSpec) => idle.some((field) => field.name === name);
  return fieldsOf(spec, values).filter(
    (field) => !field.optional && !field.choices && !values[field.name] && !isIdle(field),
  );
}

/** Whether it is a list. */
export function isList(field: FieldSpec | ListSpec): field is ListSpec {
  return "list" in field;
}
