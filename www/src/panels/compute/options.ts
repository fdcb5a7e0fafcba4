// From the texts of a form to options, and back for a sample.

import { entryAt, givenEntries } from "./entries";
import { type FieldSpec, isList, type ListSpec, type Spec, type Values } from "./spec";

/** What weseal is called with. */
export type Options = Record<string, unknown>;

/** The options that weseal is called with. What is empty and may be is left out. */
export function optionsOf(spec: Spec, values: Values): Options {
  const options: Options = {};
  for (const field of spec.fields)
    if (isList(field)) putList(options, field, values);
    else if (field.when?.(values) ?? true) putField(options, field, values);
  return options;
}

function putField(options: Options, field: FieldSpec, values: Values) {
  const text = values[field.name] ?? "";
  if (text === "" && (field.optional || field.choices)) return;
  put(options, pathOf(field, text), readers[field.type ?? "text"](text));
}

/** Entries that nobody has filled in leave no gap. */
function putList(options: Options, list: ListSpec, values: Values) {
  const own: Options = {};
  for (const field of givenEntries(list, values).flat()) putField(own, field, values);
  const entries = Object.values(own[list.list] ?? {});
  options[list.list] = list.orOne && entries.length === 1 ? entries[0] : entries;
}

/** The texts that stand for these options. */
export function valuesOf(spec: Spec, options: Options): Values {
  const lists = spec.fields.filter(isList);
  const entries = lists.map(({ list }) => [list, [options[list] ?? []].flat()]);
  const given: Options = { ...options, ...Object.fromEntries(entries) };
  const fields = spec.fields.flatMap((field) =>
    isList(field)
      ? (given[field.list] as unknown[]).flatMap((_, at) => entryAt(field, at))
      : [field],
  );
  return Object.fromEntries(fields.map((field) => [field.name, textIn(given, field)]));
}

function textIn(options: Options, field: FieldSpec): string {
  const ends = field.type === "pem" ? [CERTIFICATE, ""] : [""];
  const found = ends
    .map((text) => get(options, pathOf(field, text)))
    .find((value) => value !== undefined);
  return field.type === "headers" ? linesOf(found) : textOf(found);
}

const CERTIFICATE = "BEGIN CERTIFICATE";

/** A PEM says itself what it is, and each kind has a name of its own. */
function pathOf({ name, type }: FieldSpec, text: string): string[] {
  const path = name.split(".");
  return type === "pem"
    ? [...path, text.includes(CERTIFICATE) ? "certificate" : "publicKey"]
    : path;
}

/** What cannot be read is passed on as it is: weseal says what is wrong with it. */
const readers: Record<NonNullable<FieldSpec["type"]>, (text: string) => unknown> = {
  text: (text) => text,
  pem: (text) => text,
  number: (text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : text),
  flag: (text) => text === "true",
  json: (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  },
  headers: (text) =>
    text
      .split("\n")
      .filter((line) => line.includes(":"))
      .map((line) => {
        const at = line.indexOf(":");
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      }),
  hex: (text) => {
    const digits = text.replace(/\s/g, "");
    if (!/^([0-9a-f]{2})+$/i.test(digits)) return text;
    return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  },
};

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object") return String(value);
  return JSON.stringify(value, null, 2);
}

function linesOf(headers: unknown): string {
  return Object.entries(headers ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}

function put(target: Options, [name = "", ...rest]: string[], value: unknown) {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  // A number in a path is a place in a list.
  target[name] ??= /^\d+$/.test(rest[0] ?? "") ? [] : {};
  put(target[name] as Options, rest, value);
}

function get(source: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null ? (value as Options)[name] : undefined,
    source,
  );
}
