// The entries of a list: the texts of the third one are called `keys.2` and `keys.2.serial`.

import type { FieldSpec, ListSpec, Values } from "./spec";

/** The fields of an entry. */
export type Entry = readonly FieldSpec[];

/** All entries of a list: one at least. */
export function entriesOf(list: ListSpec, values: Values): readonly Entry[] {
  const count = countOf(list, values);
  return Array.from({ length: count }, (_, at) =>
    entryAt(list, at).map((field) => (count > 1 ? { ...field, place: at + 1 } : field)),
  );
}

/** The entry at a place, from 0. */
export function entryAt(list: ListSpec, at: number): Entry {
  return list.fields.map((field) => ({
    ...field,
    name: [list.list, at, field.name].filter((part) => part !== "").join("."),
  }));
}

/** Those that something is filled in of; the first one in any case. */
export function givenEntries(list: ListSpec, values: Values): readonly Entry[] {
  return entriesOf(list, values).filter((entry, at) => at === 0 || !isBlank(entry, values));
}

/** Whether nothing is filled in. */
export function isBlank(entry: Entry, values: Values): boolean {
  return entry.every(({ name }) => !values[name]);
}

/** The texts with one entry more. */
export function withEntry(list: ListSpec, values: Values): Values {
  const added = entryAt(list, countOf(list, values)).map(({ name }) => [name, ""]);
  return { ...values, ...Object.fromEntries(added) };
}

/** The texts without the entry at this place; those behind it move up. */
export function withoutEntry(list: ListSpec, values: Values, place: number): Values {
  const others = Object.entries(values).filter(([name]) => placeOf(list, name) === undefined);
  const moved = entriesOf(list, values)
    .filter((_, at) => at !== place)
    .flatMap((entry, at) =>
      entryAt(list, at).map(({ name }, index) => [name, values[entry[index]?.name ?? ""] ?? ""]),
    );
  return Object.fromEntries([...others, ...moved]);
}

function countOf(list: ListSpec, values: Values): number {
  const places = Object.keys(values).map((name) => placeOf(list, name) ?? 0);
  return Math.max(0, ...places) + 1;
}

/** The place of the entry that a text is of. */
function placeOf({ list }: ListSpec, name: string): number | undefined {
  if (!name.startsWith(`${list}.`)) return undefined;
  return Number(name.slice(list.length + 1).split(".")[0]);
}
