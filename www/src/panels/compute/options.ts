// From the texts of a form to options, and back for a sample.

import { type FieldSpec, fieldsOf, type Spec, type Values } from "./spec";

type Options = Record<string, unknown>;

/** The options that weseal is called with. What is empty and may be is left out. */
export function optionsOf(spec: Spec, values: Values): Options {
  const options: Options = {};
  for (const field of fieldsOf(spec, values)) {
    const text = values[field.name] ?? "";
    if (text === "" && (field.optional || field.choices)) continue;
    put(options, pathOf(field, text), readers[field.type ?? "text"](text));
  }
  return options;
}

/** The texts that stand for these options. */
export function valuesOf(spec: Spec, options: Options): Values {
  const entries = spec.fields.map((field) => {
    const paths = field.type === "pem" ? ["certificate", "publicKey"] : [""];
    const found = paths
      .map((end) => get(options, pathOf(field, end === "certificate" ? CERTIFICATE : "")))
      .find((value) => value !== undefined);
    return [field.name, field.type === "headers" ? linesOf(found) : textOf(found)];
  });
  return Object.fromEntries(entries);
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
